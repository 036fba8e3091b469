import './page-language.ts';
import './parts-style.ts';
import '../../components/templates/templates.css';
import '../../components/templates/list/finding.css';
import '../../components/templates/import/import.css';
import '../../components/templates/share/share.css';
import '../../components/templates/form/tree/tree.css';
import '../../components/records/records.css';
import '../../components/popup/panel-place.css';
import './popup.css';
import { render } from 'preact';
import { PanelPlace } from '../../components/popup/PanelPlace.tsx';
import { TemplateLibrary } from '../../components/templates/TemplateLibrary.tsx';
import { browserPorts, isTab } from './browser-ports.ts';
import { LaterNotice } from './LaterNotice.tsx';
import { panelPlacePorts } from './panel-place-ports.ts';
import { Surface } from './Surface.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('popup/index.html has no #app');
const ports = browserPorts();
const place = panelPlacePorts();
const show = (picksFiles: boolean) =>
  render(
    <Surface surface="popup">
      <TemplateLibrary
        ports={ports}
        surface="popup"
        picksFiles={picksFiles}
        place={<PanelPlace ports={place} />}
        notice={<LaterNotice onOpenAll={() => ports.openLibrary('records')} />}
      />
    </Surface>,
    root,
  );

show(false); // at once, since nobody imports within the first milliseconds
// A file picker closes popups in Firefox; opened as a tab, this page may use one.
isTab().then((inTab) => {
  document.body.dataset['tab'] = String(inTab);
  show(inTab);
});
