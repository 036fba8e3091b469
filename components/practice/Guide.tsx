import { i18n } from '../../utils/i18n/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { TokensPageLinks, type TokensPageLinksProps } from '../templates/TokensPageLinks.tsx';
import type { PracticeLabels } from './labels.ts';
import { LESSONS, type Lesson } from './wizard.ts';

export interface GuideProps extends Pick<TokensPageLinksProps, 'onOpen'> {
  readonly learnt: ReadonlySet<Lesson>;
  readonly labels: PracticeLabels;
}

/** Says what to do next, ticks off what was done, and at the end leads to the real page. */
export function Guide({ learnt, labels, onOpen }: GuideProps) {
  const now = LESSONS.find((lesson) => !learnt.has(lesson));
  return (
    <>
      <p class="tp-practice-narrow">{i18n.t('practice.guide.panel')}</p>
      <ol class="tp-practice-guide" aria-label={i18n.t('practice.guide.title')}>
        {LESSONS.map((lesson, at) => (
          <li key={lesson} aria-current={lesson === now ? 'step' : undefined} data-done={learnt.has(lesson)}>
            <span class="tp-practice-mark" aria-hidden="true">
              {learnt.has(lesson) ? <Icon name="check" /> : at + 1}
            </span>
            <span>
              {lessonText(lesson, labels)}
              {learnt.has(lesson) ? (
                <span class="tp-visually-hidden"> {i18n.t('practice.guide.done')}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {/* Always there: a live region announces only what changes inside it. */}
      <div aria-live="polite">
        {now === undefined ? <p class="tp-practice-end">{i18n.t('practice.end')}</p> : null}
      </div>
      {now === undefined ? <TokensPageLinks addedHosts={[]} onOpen={onOpen} /> : null}
    </>
  );
}

function lessonText(lesson: Lesson, { createAccessToken, next, create }: PracticeLabels): string {
  switch (lesson) {
    case 'begin':
      return i18n.t('practice.guide.begin', { button: createAccessToken });
    case 'fill':
      return i18n.t('practice.guide.fill', { next });
    case 'apply':
      return i18n.t('practice.guide.apply', { preset: i18n.t('presets.reporting.name') });
    case 'create':
      return i18n.t('practice.guide.create', { next, create });
  }
}
