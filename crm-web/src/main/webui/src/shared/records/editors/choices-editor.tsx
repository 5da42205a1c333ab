import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../fact-editor';

/** Several of a list. */
export function ChoicesEditor(props: EditorProps) {
  const { fact, value, onChange, label, ariaLabel, error, opensAtOnce, required } = props;
  const { t } = useTranslation('shared');
  const chosen = (value as string[] | null) ?? [];
  return (
    <MultiSelect
      size="sm"
      label={label}
      aria-label={ariaLabel}
      error={error}
      withAsterisk={required}
      name={fact.name}
      data={(fact.choices ?? []).map((code) => ({
        value: code,
        label: fact.choiceTitles?.[code] ?? code,
      }))}
      value={chosen}
      // The server keeps the field's own order; so does the page until it answers.
      onChange={(codes) =>
        onChange(
          codes.length === 0 ? null : (fact.choices ?? []).filter((code) => codes.includes(code)),
        )
      }
      searchable={(fact.choices ?? []).length > 8}
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      defaultDropdownOpened={opensAtOnce}
      data-autofocus={opensAtOnce ? true : undefined}
    />
  );
}
