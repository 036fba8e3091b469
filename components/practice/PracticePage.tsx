import { useReducer, useRef } from 'preact/hooks';
import { i18n } from '../../utils/i18n/index.ts';
import type { KnownScope } from '../../utils/scopes/match.ts';
import type { TokensPageLinksProps } from '../templates/TokensPageLinks.tsx';
import { Guide } from './Guide.tsx';
import type { PracticeLabels } from './labels.ts';
import { TokenList } from './TokenList.tsx';
import { WizardStep } from './WizardStep.tsx';
import { afterAct, beginPractice } from './wizard.ts';

export interface PracticePageProps extends Pick<TokensPageLinksProps, 'onOpen'> {
  readonly labels: PracticeLabels;
  /** What the pretend token may have. */
  readonly scopes: readonly KnownScope[];
}

/** Two, for a list of one could be anything. */
const EXAMPLES = [1, 2] as const;

const beginPracticeWith = (numbers: readonly number[]) =>
  beginPractice(numbers.map((number) => i18n.t('practice.example', { number })));

/** Stands in for the tokens page, so that the panel can be tried without an account. All of it is in memory. */
export function PracticePage({ labels, scopes, onOpen }: PracticePageProps) {
  const [practice, act] = useReducer(afterAct, EXAMPLES, beginPracticeWith);
  const shown = useRef(practice.step);
  const hasMoved = shown.current !== practice.step;
  shown.current = practice.step;
  return (
    <div class="tp-root tp-practice">
      <header class="tp-practice-head">
        <h1>{i18n.t('practice.title')}</h1>
        <p>{i18n.t('practice.notice')}</p>
        <Guide learnt={practice.learnt} labels={labels} onOpen={onOpen} />
      </header>
      <main class="tp-practice-page">
        {practice.step === null ? (
          <TokenList tokens={practice.tokens} labels={labels} takesFocus={hasMoved} act={act} />
        ) : (
          <WizardStep
            key={practice.step}
            step={practice.step}
            practice={practice}
            labels={labels}
            scopes={scopes}
            act={act}
          />
        )}
      </main>
    </div>
  );
}
