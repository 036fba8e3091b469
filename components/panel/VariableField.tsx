import { i18n } from '../../utils/i18n/index.ts';
import type { VariableQuestion } from '../../utils/templates/use/questions.ts';
import { Button } from '../parts/Button.tsx';
import { Select } from '../parts/Select.tsx';
import { TextField } from '../parts/TextField.tsx';

/** A row of more would be longer than typing. */
const SHOWN = 3;

/** Asks for one variable: a list where the template knows the choices, else a box with the last answers below. */
export function VariableField(props: {
  readonly question: VariableQuestion;
  readonly onChange: (name: string, value: string) => void;
  readonly onRefused: (name: string, isRefused: boolean) => void;
}) {
  const { name, value, choices, offered } = props.question;
  const change = (text: string) => props.onChange(name, text);
  if (choices.length > 0)
    return (
      <Select
        label={name}
        value={choices.includes(value) ? value : ''}
        options={[
          { value: '', label: i18n.t('panel.fill.pick') },
          ...choices.map((choice) => ({ value: choice, label: choice })),
        ]}
        onChange={change}
      />
    );
  return (
    <div class="tp-variable">
      <TextField
        label={name}
        value={value}
        onInput={change}
        onRefused={(isRefused) => props.onRefused(name, isRefused)}
      />
      {offered.length === 0 ? null : (
        <div class="tp-variable-offered">
          <span>{i18n.t('panel.fill.offered')}</span>
          {offered.slice(0, SHOWN).map((answer) => (
            <Button
              key={answer}
              kind="link"
              label={i18n.t('panel.fill.take', { name, value: answer })}
              onPress={() => change(answer)}
            >
              {answer}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
