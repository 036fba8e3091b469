import '../popup/page-language.ts';
import '../popup/parts-style.ts';
import '../../components/templates/templates.css';
import '../../components/templates/list/finding.css';
import '../../components/templates/import/import.css';
import '../../components/templates/share/share.css';
import '../../components/templates/form/tree/tree.css';
import '../../components/templates/breadth/breadth.css';
import '../../components/evidence/evidence.css';
import '../../components/hosts/hosts.css';
import '../../components/recognition/learned-pages.css';
import '../../components/records/records.css';
import '../../components/shortcuts/shortcuts.css';
import '../../components/sync/sync.css';
import './options.css';
import { render } from 'preact';
import { HostsSection } from '../../components/hosts/HostsSection.tsx';
import { Guarded } from '../../components/parts/Guarded.tsx';
import { LearnedPages } from '../../components/recognition/LearnedPages.tsx';
import { KnownProvider } from '../../components/risk/known.tsx';
import { ShortcutsSection } from '../../components/shortcuts/ShortcutsSection.tsx';
import { SyncSection } from '../../components/sync/SyncSection.tsx';
import { browserPorts } from '../popup/browser-ports.ts';
import { recordPorts } from '../popup/record-ports.ts';
import { Surface } from '../popup/Surface.tsx';
import { evidencePort } from './evidence-port.ts';
import { hostPorts } from './host-ports.ts';
import { OptionsPage } from './OptionsPage.tsx';
import { pageMapPorts } from './page-map-ports.ts';
import { SomethingWrong } from './SomethingWrong.tsx';
import { shortcutPorts } from './shortcut-ports.ts';
import { syncPorts } from './sync-ports.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('options/index.html has no #app');
const ports = browserPorts();
render(
  <Surface surface="options">
    <KnownProvider load={ports.loadCatalogue}>
      <OptionsPage ports={ports} evidence={evidencePort()} records={recordPorts()}>
        <Guarded part="sync">
          <SyncSection ports={syncPorts()} />
        </Guarded>
        <Guarded part="hosts">
          <HostsSection ports={hostPorts()} />
        </Guarded>
        <Guarded part="learned">
          <LearnedPages ports={pageMapPorts()} />
        </Guarded>
        <Guarded part="shortcuts">
          <ShortcutsSection ports={shortcutPorts()} />
        </Guarded>
        <SomethingWrong />
      </OptionsPage>
    </KnownProvider>
  </Surface>,
  root,
);
