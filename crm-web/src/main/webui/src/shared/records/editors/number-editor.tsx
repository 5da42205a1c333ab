import { TextInput } from '@mantine/core';
import type { EditorProps } from '../fact-editor';
import { readAmount } from './money-editor';

/** More digits would not survive the way through the browser's numbers. */
const EXACT_DIGITS = 15;

/** «1 200,5» is 1200.5; what is no number goes to the server as typed and is refused there. */
export function readNumber(typed: string): number | string | null {
  const plain = readAmount(typed.trim());
  if (plain === '') return null;
  const digits = plain.replaceAll(/\D/g, '').replace(/^0+/, '');
  return /^-?\d+(\.\d+)?$/.test(plain) && digits.length <= EXACT_DIGITS ? Number(plain) : typed;
}

export function NumberEditor(props: EditorProps) {
  const { fact, value, onChange, label, ariaLabel, error, opensAtOnce, required } = props;
  return (
    <TextInput
      label={label}
      aria-label={ariaLabel}
      error={error}
      withAsterisk={required}
      name={fact.name}
      inputMode="decimal"
      autoComplete="off"
      // The input keeps what is typed: «1.0» must not become «1» before its last digit comes.
      defaultValue={typeof value === 'number' || typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(readNumber(event.currentTarget.value))}
      data-autofocus={opensAtOnce ? true : undefined}
    />
  );
}
