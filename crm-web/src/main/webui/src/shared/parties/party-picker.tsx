import { MultiSelect, type ComboboxItem } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { partySuggestions, type Party } from '../records/suggestions-api';
import { OrganisationAvatar, PersonAvatar } from '../ui/avatar';
import classes from './parties.module.css';

export interface LinkedParty {
  type: Party;
  id: number;
  name: string;
}

interface Props {
  value: LinkedParty[];
  onChange: (parties: LinkedParty[]) => void;
  label?: string;
  ariaLabel?: string;
  error?: ReactNode;
  opensAtOnce?: boolean;
}

interface Option extends ComboboxItem {
  party: LinkedParty;
  subtitle: string | null;
}

const DEBOUNCE_MS = 120;
const BOTH: Party[] = ['person', 'organisation'];

function keyOf(party: Pick<LinkedParty, 'type' | 'id'>): string {
  return `${party.type}-${party.id}`;
}

function optionOf(party: LinkedParty, subtitle: string | null = null): Option {
  return { value: keyOf(party), label: party.name, party, subtitle };
}

/** Several people and organisations in one field, found by typing. */
export function PartyPicker({ value, onChange, label, ariaLabel, error, opensAtOnce }: Props) {
  const { t } = useTranslation('parties');
  const { t: s } = useTranslation('shared');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, DEBOUNCE_MS);
  const { data } = useQuery(partySuggestions(BOTH, text));
  const chosen = value.map((party) => optionOf(party));
  const keys = new Set(chosen.map((option) => option.value));
  const found = (text.trim() === '' ? [] : (data?.hits ?? []))
    .map((hit) => optionOf({ type: hit.type, id: hit.id, name: hit.title }, hit.subtitle))
    .filter((option) => !keys.has(option.value));
  const options = [...chosen, ...found];
  return (
    <MultiSelect
      size="sm"
      label={label}
      aria-label={ariaLabel}
      error={error}
      name="parties"
      placeholder={value.length === 0 ? t('find.both') : undefined}
      data={options}
      // The server has filtered, and forgives typing errors that this filter would not.
      filter={({ options: all }) => all}
      hidePickedOptions
      value={chosen.map((option) => option.value)}
      onChange={(next) => {
        onChange(
          next.flatMap((key) => options.find((option) => option.value === key)?.party ?? []),
        );
        setTyped('');
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      searchable
      nothingFoundMessage={text.trim() === '' ? undefined : s('nothingFound')}
      renderOption={({ option }) => <PartyOption option={option as Option} />}
      data-autofocus={opensAtOnce ? true : undefined}
      classNames={{ pill: classes.pill }}
    />
  );
}

function PartyOption({ option }: { option: Option }) {
  const Avatar = option.party.type === 'person' ? PersonAvatar : OrganisationAvatar;
  return (
    <span className={classes.option}>
      <Avatar name={option.label} size="small" />
      <span className={classes.name}>{option.label}</span>
      <span className={classes.subtitle}>{option.subtitle}</span>
    </span>
  );
}
