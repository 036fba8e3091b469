import { screen } from '@testing-library/preact';
import { nothingSeen, type PageFacts } from '../../utils/checklist/facts.ts';
import { checkTips } from '../../utils/checklist/findings.ts';
import { tipsFor } from '../../utils/checklist/tips.ts';
import { Checklist, type ChecklistProps } from './Checklist.tsx';

/** The checklist as the panel shows it, of what was seen of a brand's token. */
export function checklistOf(facts: Partial<PageFacts> = {}, props: Partial<ChecklistProps> = {}) {
  const seen: PageFacts = { ...nothingSeen, accountType: 'brand', ...facts };
  const nothing = () => {};
  return (
    <main class="tp-root">
      <Checklist
        tips={tipsFor(seen.accountType)}
        findings={checkTips(seen)}
        ticked={[]}
        reasons={[]}
        steps={[]}
        afterCreate={false}
        busy={false}
        fixed={null}
        told={null}
        onTick={nothing}
        onFix={nothing}
        onLeave={nothing}
        onTakeBack={nothing}
        {...props}
      />
    </main>
  );
}

/** The box of a tip. */
export const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

/** What assistive technology reads out after the name of a tip's box. */
export function described(name: string): string {
  const ids = (box(name).getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.textContent ?? `no element ${id}`).join(' ');
}
