import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { ListedTemplate } from '../../utils/templates/list/listed.ts';
import type { SavedTemplate } from '../../utils/templates/store/store-types.ts';
import type { Template } from '../../utils/templates/types.ts';
import type { EvidenceDeskProps } from '../evidence/EvidenceDesk.tsx';
import { OrganisationNotice } from '../organisation/OrganisationNotice.tsx';
import { useOrganisation } from '../organisation/use-organisation.ts';
import { Button } from '../parts/Button.tsx';
import { Guarded } from '../parts/Guarded.tsx';
import { Mark } from '../parts/Mark.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { AttentionList } from './AttentionList.tsx';
import { BreadthCheck } from './breadth/BreadthCheck.tsx';
import { TemplateForm } from './form/TemplateForm.tsx';
import { useEditor } from './form/use-editor.ts';
import { ImportReport } from './ImportReport.tsx';
import { DropTarget } from './import/DropTarget.tsx';
import { ImportDesk } from './import/ImportDesk.tsx';
import { useImport } from './import/use-import.ts';
import { SnapshotList } from './kept/SnapshotList.tsx';
import { useKept } from './kept/use-kept.ts';
import { VanishedNotice } from './kept/VanishedNotice.tsx';
import { AccessNotice, FailureNotice, UnreadableNotice } from './LibraryNotices.tsx';
import { BulkBar } from './list/BulkBar.tsx';
import { ListTools } from './list/ListTools.tsx';
import { TemplateShelf } from './list/TemplateShelf.tsx';
import { useBulk } from './list/use-bulk.ts';
import { useFinding } from './list/use-finding.ts';
import { useListKeys } from './list/use-list-keys.ts';
import { useSelection } from './list/use-selection.ts';
import type { LibraryPorts } from './ports.ts';
import { RecentlyDeleted } from './RecentlyDeleted.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ShareDialog } from './share/ShareDialog.tsx';
import { TokensPageLinks } from './TokensPageLinks.tsx';
import { TransferBar } from './TransferBar.tsx';
import { useAccess } from './use-access.ts';
import { useAddedHosts } from './use-added-hosts.ts';
import { useFocus } from './use-focus.ts';
import { useLibrary } from './use-library.ts';
import { useLibraryActions } from './use-library-actions.ts';
import { useTransfer } from './use-transfer.ts';

export interface TemplateLibraryProps {
  readonly ports: LibraryPorts;
  /** `popup` shows list or form, `page` both side by side. */
  readonly surface: 'popup' | 'page';
  /** False where a file picker would close the window. */
  readonly picksFiles: boolean;
  /** Opened in order to import a file. */
  readonly atImport?: boolean;
  /** Draws the view that makes a template of evidence; without it another page is opened for that. */
  readonly evidence?: (desk: Omit<EvidenceDeskProps, 'port'>) => ComponentChildren;
  /** Opened in order to make a template of evidence. */
  readonly atEvidence?: boolean;
  /** The ways to the page's other views. */
  readonly nav?: ComponentChildren;
  /** Draws another view in the library's place, which gets the templates; null: the library. */
  readonly instead?: ((templates: readonly ListedTemplate[] | null) => ComponentChildren) | null;
  /** The line below the popup's title. */
  readonly place?: ComponentChildren;
  /** Stands above the list, once the library is read. */
  readonly notice?: ComponentChildren;
  /** What the page has besides the library, below it. */
  readonly children?: ComponentChildren;
}

/** The library of templates: the popup, and the options page with more room. */
export function TemplateLibrary(props: TemplateLibraryProps) {
  const { ports, surface, picksFiles, atImport = false, evidence, atEvidence = false, children } = props;
  const { nav, instead = null, notice, place } = props;
  const { store } = ports;
  const stored = useLibrary(store);
  const editor = useEditor(ports);
  const access = useAccess(ports);
  const addedHosts = useAddedHosts(ports);
  const { root, focusNext } = useFocus();
  const actions = useLibraryActions(
    ports,
    focusNext,
    atImport ? i18n.t('templates.importReport.hint') : null,
  );
  const transfer = useTransfer(ports, actions);
  const imports = useImport(ports, actions, focusNext);
  const [shared, setShared] = useState<readonly Template[] | null>(null);
  const isImporting = imports.desk !== null;
  const [isAtEvidence, setAtEvidence] = useState(atEvidence);
  const [isChecking, setChecking] = useState(false);
  const library = stored.phase === 'ready' ? stored.library : null;
  const organisation = useOrganisation(ports.organisation);
  const finding = useFinding(ports, stored, organisation.templates);
  const { all, found } = finding;
  const selected = useSelection(all, found, surface === 'page');
  const bulk = useBulk(ports, actions, focusNext, selected, setShared);
  useListKeys(root, (key) => {
    const own = all.find((listed) => listed.key === key);
    if (own?.state !== 'ok') return;
    if (selected.has(own)) bulk.remove();
    else actions.remove(own);
  });
  const kept = useKept(ports, library, actions, focusNext, imports.takeText);

  // An edit left open, for example by closing the popup, goes on where it was.
  const isStarted = useRef(false);
  useEffect(() => {
    if (library === null || isStarted.current) return;
    isStarted.current = true;
    if (atImport) focusNext('import');
    else void editor.resume(library);
  });

  function closeForm(saved: SavedTemplate | null) {
    if (saved !== null) actions.say(i18n.t('templates.status.saved', { name: saved.template.name }));
    const key = saved?.key ?? editor.editing?.target?.key;
    focusNext(key === undefined ? 'new' : `edit:${key}`);
  }

  const form =
    editor.editing === null ? null : (
      <Guarded key={editor.editing.newId} part="form">
        <TemplateForm
          editor={editor}
          loadCatalogue={ports.loadCatalogue}
          isRoomy={surface === 'page'}
          onSaved={closeForm}
          onClosed={() => closeForm(null)}
        />
      </Guarded>
    );
  const foot = (
    <div class="tp-library-foot">
      {/* The preview has a button **Import** of its own. */}
      {isImporting ? null : (
        <TransferBar
          picksFiles={picksFiles}
          canExport={all.length > 0}
          onFiles={imports.takeFiles}
          onImportElsewhere={() => ports.openLibrary('import')}
          onPaste={imports.openText}
          onExport={() => {
            if (library !== null) transfer.exportAll(library);
          }}
        />
      )}
      <TokensPageLinks addedHosts={addedHosts} onOpen={ports.openTokensPage} />
    </div>
  );
  const list = (
    <>
      {stored.phase === 'loading' || isImporting || isChecking || notice === undefined ? null : (
        <Guarded part="due">{notice}</Guarded>
      )}
      <div class="tp-library-tools" hidden={isImporting || isChecking}>
        <SearchBox
          label={i18n.t('templates.search')}
          value={finding.query}
          onInput={(value) => {
            finding.search(value);
            actions.clearMessage();
          }}
        />
        <Button kind="primary" icon="plus" focusKey="new" onPress={() => void editor.open(null)}>
          {i18n.t('templates.new')}
        </Button>
        {evidence === undefined ? null : (
          <Button focusKey="evidence" onPress={() => setAtEvidence(true)}>
            {i18n.t('evidence.open')}
          </Button>
        )}
      </div>
      {isImporting || isChecking ? null : (
        <ListTools
          finding={finding}
          selected={selected}
          asksToSelect={surface === 'popup'}
          onCheck={
            surface === 'popup'
              ? undefined
              : () => {
                  setChecking(true);
                  focusNext('check-close');
                }
          }
        />
      )}
      <StatusLine
        message={actions.message}
        count={library === null ? null : { total: all.length, shown: found.length }}
        isSearching={finding.isNarrowed}
        offered={isImporting ? null : kept.offered}
        onUndo={kept.undo}
      />
      {access.granted === false ? (
        <AccessNotice
          onGrant={() => {
            void access.request().then((given) => {
              if (!given) actions.say(i18n.t('templates.access.refused'));
            });
          }}
        />
      ) : null}
      <VanishedNotice kept={kept} />
      {stored.phase === 'failed' ? <UnreadableNotice onRetry={() => void stored.reload()} /> : null}
      {actions.failure === null ? null : (
        <FailureNotice failure={actions.failure} onDismiss={actions.dismissFailure} />
      )}
      {imports.refusal === null ? null : <ImportReport {...imports.refusal} onDismiss={imports.dismiss} />}
      <Guarded part="import">
        <ImportDesk imports={imports} />
      </Guarded>
      {isChecking && !isImporting ? (
        <Guarded part="breadth">
          <BreadthCheck
            templates={all}
            onEdit={(saved) => void editor.open(saved)}
            onClosed={() => {
              setChecking(false);
              focusNext('check');
            }}
          />
        </Guarded>
      ) : null}
      {isImporting || isChecking || !selected.isOn || all.length === 0 ? null : (
        <BulkBar finding={finding} selected={selected} bulk={bulk} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, also when empty */}
      <div class="tp-library-scroll" tabIndex={0} hidden={isImporting || isChecking}>
        <Guarded part="organisation">
          <OrganisationNotice organisation={organisation} />
        </Guarded>
        {finding.isReady ? (
          <Guarded part="shelf">
            <TemplateShelf
              finding={finding}
              selected={selected}
              editedKey={editor.editing?.target?.key ?? null}
              onEdit={(saved) => void editor.open(saved)}
              onDuplicate={actions.duplicate}
              onShare={setShared}
              onDelete={actions.remove}
              onFavourite={(listed, favourite, { detail }) => {
                // A row that moves loses the focus, which only those on the keyboard miss: theirs is no mouse click.
                if (detail === 0) focusNext(`favourite:${listed.key}`);
                void finding.setFavourite(listed, favourite).then((isKept) => {
                  if (!isKept) actions.say(i18n.t('templates.failure.storage'));
                });
              }}
              onSelect={(listed, isSelected) => selected.set([listed], isSelected)}
            />
          </Guarded>
        ) : null}
        <Guarded part="attention">
          <AttentionList
            items={(library?.items ?? []).filter((item) => item.state !== 'ok')}
            onDownload={transfer.downloadRaw}
            onDiscard={actions.discard}
          />
        </Guarded>
        <Guarded part="deleted">
          <RecentlyDeleted
            trash={library?.trash ?? []}
            onRestore={actions.restore}
            onEmpty={kept.emptyTrash}
          />
        </Guarded>
        <Guarded part="snapshots">
          <SnapshotList snapshots={library?.snapshots ?? []} kept={kept} />
        </Guarded>
      </div>
    </>
  );

  const title = (
    <div>
      <h1 class="tp-library-title" data-view="templates" tabIndex={-1}>
        {surface === 'page' ? <Mark /> : null}
        {i18n.t('templates.title')}
      </h1>
      <p class="tp-library-unofficial">{i18n.t('templates.unofficial')}</p>
      {nav}
    </div>
  );
  if (instead !== null)
    return (
      <main class="tp-root tp-library tp-library-page" ref={root}>
        <header class="tp-library-head">{title}</header>
        {instead(finding.isReady && library !== null ? all : null)}
      </main>
    );
  if (evidence !== undefined && isAtEvidence)
    return (
      <main class="tp-root tp-library tp-library-page" ref={root}>
        <header class="tp-library-head">{title}</header>
        {evidence({
          ports,
          templates: all,
          onSaved(saved) {
            setAtEvidence(false);
            finding.search(''); // it would hide what is new
            closeForm(saved);
          },
          onClosed() {
            setAtEvidence(false);
            focusNext('evidence');
          },
        })}
      </main>
    );

  return (
    <main class={`tp-root tp-library tp-library-${surface}`} ref={root}>
      <header class="tp-library-head">
        {title}
        {surface === 'page' ? (
          foot
        ) : (
          <div class="tp-library-elsewhere">
            <Button kind="link" onPress={() => ports.openLibrary('records')}>
              {i18n.t('recordList.title')}
            </Button>
            <Button kind="link" onPress={() => ports.openLibrary('evidence')}>
              {i18n.t('evidence.open')}
            </Button>
            <Button
              kind="quiet"
              icon="open"
              label={i18n.t('templates.openLibrary')}
              onPress={() => ports.openLibrary(null)}
            />
          </div>
        )}
      </header>
      {place}
      {surface === 'page' ? (
        <div class={`tp-library-columns${form === null ? '' : ' tp-library-columns-two'}`}>
          <div class="tp-library-column">{list}</div>
          {form === null ? null : <div class="tp-library-column tp-library-desk">{form}</div>}
        </div>
      ) : (
        (form ?? (
          <>
            {list}
            {foot}
          </>
        ))
      )}
      {/* In the popup the form stands in the place of all else. */}
      <DropTarget imports={imports} isListening={shared === null && (surface === 'page' || form === null)} />
      {shared === null ? null : (
        <Guarded part="share">
          <ShareDialog templates={shared} ports={ports} onClosed={() => setShared(null)} />
        </Guarded>
      )}
      {children}
    </main>
  );
}
