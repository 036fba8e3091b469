import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { TokensPageLinks, type TokensPageLinksProps } from '../templates/TokensPageLinks.tsx';
import { PanelPicture } from './PanelPicture.tsx';

export interface WelcomePageProps extends Pick<TokensPageLinksProps, 'onOpen'> {
  /** The keys that open the panel, as the browser writes them; null where none are set. */
  readonly shortcut: () => Promise<string | null>;
}

/** The first page after installing: what this is, what it never does, and where to begin. */
export function WelcomePage({ shortcut, onOpen }: WelcomePageProps) {
  return (
    <main class="tp-root tp-welcome">
      <header class="tp-welcome-head">
        <div class="tp-welcome-intro">
          <p class="tp-welcome-name">{i18n.t('panel.title')}</p>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.what')}</p>
          <p class="tp-welcome-muted">{i18n.t('templates.unofficial')}</p>
        </div>
        <PanelPicture />
      </header>
      <section class="tp-welcome-start">
        <a class="tp-button tp-button-primary" href="/practice.html">
          {i18n.t('welcome.practice')}
        </a>
        <p class="tp-welcome-muted">{i18n.t('welcome.practiceHint')}</p>
        <TokensPageLinks addedHosts={[]} onOpen={onOpen} />
      </section>
      <div class="tp-welcome-columns">
        <section>
          <h2>{i18n.t('welcome.steps.title')}</h2>
          <ol class="tp-welcome-steps">
            <li>{i18n.t('welcome.steps.open')}</li>
            <li>{i18n.t('welcome.steps.fill')}</li>
            <li>{i18n.t('welcome.steps.apply')}</li>
          </ol>
          <Shortcut shortcut={shortcut} />
        </section>
        <section>
          <h2>{i18n.t('welcome.never.title')}</h2>
          <ul class="tp-welcome-never">
            {nevers().map((text) => (
              <li key={text}>
                <Icon name="check" />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p>
        <a href="/options.html">{i18n.t('welcome.library')}</a>
      </p>
    </main>
  );
}

/** The rules that always hold; the README names the same. */
const nevers = (): readonly string[] => [
  i18n.t('welcome.never.press'),
  i18n.t('welcome.never.credentials'),
  i18n.t('welcome.never.network'),
  i18n.t('welcome.never.act'),
  i18n.t('welcome.never.overwrite'),
  i18n.t('welcome.never.lose'),
];

function Shortcut({ shortcut }: Pick<WelcomePageProps, 'shortcut'>) {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    // Without an answer nothing is said of keys; all else on the page stands without them.
    shortcut().then(setKeys, (error: unknown) => console.warn('Token Presets:', error));
  }, [shortcut]);
  return keys === null ? null : <p class="tp-welcome-keys">{i18n.t('welcome.shortcut', { keys })}</p>;
}
