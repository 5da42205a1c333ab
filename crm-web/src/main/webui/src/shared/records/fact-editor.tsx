import { Textarea, TextInput } from '@mantine/core';
import type { Fact } from './kinds';
import { MentionField } from '../mentions/mention-field';
import { PartySelect } from '../parties/party-select';
import { RecurrenceEditor } from '../recurrence/recurrence-editor';
import { DayInput } from '../time/day-input';
import { WhenInput } from '../time/when-input';
import type { Reference } from '../api/page';
import { ChoiceEditor } from './editors/choice-editor';
import { ChoicesEditor } from './editors/choices-editor';
import { MoneyEditor } from './editors/money-editor';
import { NumberEditor } from './editors/number-editor';
import { TagsEditor } from './editors/tags-editor';

export interface EditorProps {
  fact: Fact;
  /** As the record holds it; phones as they were typed. */
  value: unknown;
  onChange: (value: unknown) => void;
  label?: string;
  error?: string;
  /** Takes the focus, and shows its list, as soon as it is there. */
  opensAtOnce?: boolean;
  required?: boolean;
  /** Shown in the place of the value's words: no label of its own. */
  ariaLabel?: string;
  /** A choice made is a decision: the field may close. */
  onDone?: (value: unknown) => void;
}

const INPUT_TYPES: Partial<Record<Fact['kind'], { type: string; inputMode?: 'numeric' }>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  url: { type: 'url' },
  percent: { type: 'text', inputMode: 'numeric' },
  minutes: { type: 'text', inputMode: 'numeric' },
};

/** The input that fits the kind of field; the same in forms and in place. */
export function FactEditor(props: EditorProps) {
  const { fact, value, onChange, label, ariaLabel, error, opensAtOnce, required } = props;
  const common = {
    label,
    'aria-label': ariaLabel,
    error,
    withAsterisk: required,
    'data-autofocus': opensAtOnce ? true : undefined,
    name: fact.name,
  };
  switch (fact.kind) {
    case 'choice':
    case 'country':
    case 'language':
    case 'user':
    case 'colleague':
    case 'flag':
      return <ChoiceEditor {...props} />;
    case 'choices':
      return <ChoicesEditor {...props} />;
    case 'number':
      return <NumberEditor {...props} />;
    case 'money':
      return <MoneyEditor {...props} />;
    case 'tags':
    case 'words':
      return <TagsEditor {...props} />;
    case 'multiline':
      return (
        <Textarea
          {...common}
          maxRows={16}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    case 'mentions':
      return (
        <MentionField
          {...common}
          maxRows={24}
          value={(value as string | null) ?? ''}
          onChange={(text) => onChange(text || null)}
        />
      );
    case 'instant':
      return (
        <WhenInput
          label={label}
          ariaLabel={ariaLabel}
          error={error}
          name={fact.name}
          required={required}
          clearable={fact.optional ?? false}
          withQuickDates={fact.ahead}
          value={value as string | null}
          onChange={onChange}
          opensAtOnce={opensAtOnce}
        />
      );
    case 'date':
      return (
        <DayInput
          label={label}
          ariaLabel={ariaLabel}
          error={error}
          name={fact.name}
          required={required}
          clearable={fact.optional ?? false}
          value={value as string | null}
          onChange={(day) => {
            onChange(day);
            props.onDone?.(day);
          }}
          opensAtOnce={opensAtOnce}
        />
      );
    case 'recurrence':
      return <RecurrenceEditor {...props} />;
    case 'person':
    case 'organisation':
      return (
        <PartySelect
          {...common}
          type={fact.kind}
          value={value as Reference | null}
          onChange={(chosen) => {
            onChange(chosen);
            props.onDone?.(chosen);
          }}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          {...INPUT_TYPES[fact.kind]}
          autoComplete="off"
          value={textOf(value)}
          onChange={(event) => onChange(read(fact, event.currentTarget.value))}
        />
      );
  }
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : ((value as string | null) ?? '');
}

function isFigure({ kind }: Fact): boolean {
  return kind === 'percent' || kind === 'minutes';
}

/** Emptied means «no value»; a percentage that is no number goes to the server as typed and is refused there. */
function read(fact: Fact, typed: string): unknown {
  if (typed === '') return null;
  return isFigure(fact) && /^\d+$/.test(typed) ? Number(typed) : typed;
}
