import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../api/page';
import { partySuggestions, type Party } from '../records/suggestions-api';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data' | 'type'> {
  type: Party;
  value: Reference | null;
  onChange: (chosen: Reference | null) => void;
}

const DEBOUNCE_MS = 120;

/** One person or organisation, found by typing. */
export function PartySelect({ type, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('parties');
  const { t: s } = useTranslation('shared');
  const [typed, setTyped] = useState(value?.name ?? '');
  const [text] = useDebouncedValue(typed, DEBOUNCE_MS);
  const isOwnName = text === value?.name;
  const { data } = useQuery(partySuggestions([type], isOwnName ? '' : text));
  const found = (data?.hits ?? []).map((hit) => ({ value: String(hit.id), label: hit.title }));
  const own = value ? [{ value: String(value.id), label: value.name }] : [];
  const options = [...own, ...found.filter((hit) => hit.value !== own[0]?.value)];
  return (
    <Select
      {...rest}
      placeholder={t(`find.${type}`)}
      data={options}
      // The server has filtered, and forgives typing errors that this filter would not.
      filter={({ options: all }) => all}
      value={value ? String(value.id) : null}
      onChange={(id) => {
        const chosen = options.find((option) => option.value === id);
        onChange(chosen ? { id: Number(chosen.value), name: chosen.label } : null);
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      nothingFoundMessage={text && !isOwnName ? s('nothingFound') : undefined}
    />
  );
}
