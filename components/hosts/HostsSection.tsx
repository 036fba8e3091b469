import { useRef } from 'preact/hooks';
import { SUGGESTED_HOSTS } from '../../utils/hosts/known.ts';
import { APP_HOST } from '../../utils/hosts/patterns.ts';
import { i18n } from '../../utils/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { AddHost } from './AddHost.tsx';
import { HostRow } from './HostRow.tsx';
import type { HostPorts, HostsNow } from './ports.ts';
import { UnreadableHosts } from './UnreadableHosts.tsx';
import { useHosts } from './use-hosts.ts';

const DATA_FILE = 'token-presets-hosts-data.json';

/** On which hosts the panel appears: the built-in one, and those that the person adds. */
export function HostsSection({ ports }: { readonly ports: HostPorts }) {
  const { state, message, clearMessage, add, grant, remove, discardUnreadable } = useHosts(ports);
  const input = useRef<HTMLInputElement>(null);
  const now = state.phase === 'ready' ? state.now : null;

  /** What had the focus is gone, and keyboard users must not be thrown back to the start. */
  const toTheBox = (done: boolean) => {
    if (done && input.current !== null) input.current.focus();
  };

  return (
    <section class="tp-card" aria-labelledby="tp-hosts-title">
      <h2 id="tp-hosts-title" class="tp-section-title">
        {i18n.t('hosts.title')}
      </h2>
      <p class="tp-card-text">{i18n.t('hosts.text')}</p>
      {state.phase === 'failed' ? <Notice tone="danger" title={i18n.t('hosts.storage')} /> : null}
      {now?.state === 'newer' ? <Notice tone="warning" title={i18n.t('hosts.newer')} /> : null}
      {now === null || now.unreadable.length === 0 ? null : (
        <UnreadableHosts
          onDownload={() => ports.download(DATA_FILE, JSON.stringify(now.unreadable, null, 2))}
          onDiscard={() => void discardUnreadable()}
        />
      )}
      <ul class="tp-rows" aria-labelledby="tp-hosts-title">
        <li class="tp-row">
          <div class="tp-row-text">
            <div class="tp-row-name">{APP_HOST}</div>
            <div class="tp-row-meta">{i18n.t('hosts.state.builtIn')}</div>
          </div>
        </li>
        {(now?.hosts ?? []).map((host) => (
          <HostRow
            key={host}
            host={host}
            granted={now?.granted.includes(host) === true}
            onGrant={() => void grant(host)}
            onRemove={() => void remove(host).then(toTheBox)}
          />
        ))}
      </ul>
      {now === null || now.state === 'newer' ? null : (
        <>
          {notAdded(now).map(({ host, name }) => (
            <div key={host} class="tp-hosts-suggestion">
              <span>{i18n.t('hosts.suggestion', { name, host })}</span>
              <Button
                icon="plus"
                label={i18n.t('hosts.addHost', { host })}
                onPress={() => void add(host).then(toTheBox)}
              >
                {i18n.t('hosts.addShort')}
              </Button>
            </div>
          ))}
          <AddHost hosts={now.hosts} onAdd={add} onType={clearMessage} inputRef={input} />
        </>
      )}
      {/* Always there: a live region announces only what changes inside it. The page's one status is the library's. */}
      <p class="tp-hosts-message" aria-live="polite">
        {message}
      </p>
    </section>
  );
}

function notAdded({ hosts }: HostsNow) {
  return SUGGESTED_HOSTS.filter(({ host }) => !hosts.includes(host));
}
