import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../api/page';
import { useFormat } from '../../i18n/use-format';
import { COUNTRY_CODES, LANGUAGE_CODES } from '../country-codes';
import type { EditorProps } from '../fact-editor';
import type { Fact } from '../kinds';
import { userList } from '../lookups-api';

interface Option {
  value: string;
  label: string;
}

function byLabel(a: Option, b: Option): number {
  return a.label.localeCompare(b.label);
}

function useOptions(fact: Fact, value: unknown): Option[] {
  const { t } = useTranslation('shared');
  const format = useFormat();
  const { data: users } = useQuery({
    ...userList,
    enabled: fact.kind === 'user' || fact.kind === 'colleague',
  });
  switch (fact.kind) {
    case 'country':
      return COUNTRY_CODES.map((value) => ({ value, label: format.country(value) })).sort(byLabel);
    case 'language':
      return LANGUAGE_CODES.map((value) => ({ value, label: format.language(value) })).sort(
        byLabel,
      );
    case 'user':
    case 'colleague':
      return (users ?? [])
        .filter((user) => user.active || user.id === value)
        .map((user) => ({ value: String(user.id), label: user.fullName }));
    case 'flag':
      return [
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ];
    default:
      return (fact.choices ?? []).map((code) => ({
        value: code,
        label: fact.choiceTitles?.[code] ?? t(`${fact.choiceWords ?? ''}.${code}`),
      }));
  }
}

function toOption(fact: Fact, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (fact.kind === 'user') return String((value as Reference).id);
  if (fact.kind === 'colleague') return (value as number).toString();
  if (fact.kind === 'flag') return value === true ? 'true' : 'false';
  return value as string;
}

function fromOption(fact: Fact, option: string | null, options: Option[]): unknown {
  if (option === null) return null;
  if (fact.kind === 'flag') return option === 'true';
  if (fact.kind === 'colleague') return Number(option);
  if (fact.kind !== 'user') return option;
  const chosen = options.find((candidate) => candidate.value === option);
  return { id: Number(option), name: chosen?.label ?? option };
}

/** One of a list; countries, languages and colleagues are found by typing. */
export function ChoiceEditor(props: EditorProps) {
  const { fact, value, onChange, onDone, label, ariaLabel, error, opensAtOnce, required } = props;
  const { t } = useTranslation('shared');
  const options = useOptions(fact, value);
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      error={error}
      withAsterisk={required}
      name={fact.name}
      data={options}
      value={toOption(fact, value)}
      onChange={(option) => {
        const next = fromOption(fact, option, options);
        onChange(next);
        onDone?.(next);
      }}
      searchable={options.length > 8}
      clearable={fact.optional ?? false}
      nothingFoundMessage={t('nothingFound')}
      defaultDropdownOpened={opensAtOnce && onDone !== undefined}
      data-autofocus={opensAtOnce ? true : undefined}
    />
  );
}
