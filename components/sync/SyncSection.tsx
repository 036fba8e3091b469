import { formats } from '../../utils/i18n/formats.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { ROOM } from '../../utils/sync/room.ts';
import type { SyncState } from '../../utils/sync/state.ts';
import { Button } from '../parts/Button.tsx';
import { CheckBox } from '../parts/CheckBox.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { SyncNow, SyncPorts } from './ports.ts';
import { useSync } from './use-sync.ts';
import { describeNoRoom, describeProblem } from './words.ts';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** Whether templates follow the person to other browsers, and which of them do not. */
export function SyncSection({ ports }: { readonly ports: SyncPorts }) {
  const { now, message, switch: toggle, clear } = useSync(ports);
  const state = now?.state ?? null;
  return (
    <section class="tp-card" aria-labelledby="tp-sync-title">
      <h2 id="tp-sync-title" class="tp-section-title">
        {i18n.t('sync.title')}
      </h2>
      <CheckBox
        label={i18n.t('sync.switch')}
        hint={i18n.t('sync.text')}
        checked={state?.on === true}
        disabled={state === null}
        onChange={toggle}
      />
      {now !== null && state === null ? <Notice tone="warning" title={i18n.t('sync.newer')} /> : null}
      {now === null || state === null ? null : <Standing now={now} state={state} onClear={clear} />}
      {/* Always there: a live region announces only what changes inside it. */}
      <p class="tp-sync-line" aria-live="polite">
        {message}
      </p>
    </section>
  );
}

interface StandingProps {
  readonly now: SyncNow;
  readonly state: SyncState;
  readonly onClear: () => void;
}

function Standing({ now: { count, used }, state, onClear }: StandingProps) {
  const { on, lastAt, problems, notFitting } = state;
  return (
    <>
      {problems.map((problem) => (
        <Notice key={problem.kind} tone="warning">
          <p>{describeProblem(problem)}</p>
        </Notice>
      ))}
      {on ? (
        <p class="tp-sync-line">
          {lastAt === null
            ? i18n.t('sync.waiting')
            : i18n.t('sync.last', { time: formats().momentWithSeconds(lastAt) })}
          {' · '}
          {i18n.t('sync.used', { used: kilobytes(used), total: kilobytes(ROOM.bytes) })}
        </p>
      ) : null}
      {notFitting.length === 0 ? null : (
        <div>
          <h3 id="tp-sync-staying" class="tp-section-title">
            {i18n.t('sync.staying')}
          </h3>
          <ul class="tp-rows" aria-labelledby="tp-sync-staying">
            {notFitting.map(({ id, name, why }) => (
              <li key={id} class="tp-row">
                <div class="tp-row-text">
                  <div class="tp-row-name">{name}</div>
                  <div class="tp-row-meta">{describeNoRoom(why)}</div>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {on || count === 0 ? null : (
        <p class="tp-sync-line">
          {i18n.t('sync.left', count)} <Button onPress={onClear}>{i18n.t('sync.clear')}</Button>
        </p>
      )}
    </>
  );
}
