import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../fact-editor';
import { tagList } from '../lookups-api';

/** Several words; for tags the firm's own are offered, and a new one may be typed. */
export function TagsEditor({
  fact,
  value,
  onChange,
  label,
  ariaLabel,
  error,
  opensAtOnce,
}: EditorProps) {
  const { t } = useTranslation('shared');
  const { data: tags } = useQuery({ ...tagList, enabled: fact.kind === 'tags' });
  return (
    <TagsInput
      size="sm"
      label={label}
      aria-label={ariaLabel}
      error={error}
      name={fact.name}
      data={(tags ?? []).map((tag) => tag.name)}
      value={(value as string[] | null) ?? []}
      onChange={onChange}
      placeholder={t('addWord')}
      acceptValueOnBlur
      data-autofocus={opensAtOnce ? true : undefined}
    />
  );
}
