import { MultiSelect, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagList } from '../records/lookups-api';
import type { ShownOrder } from './appearance';
import { BulkDialog, type BulkDialogProps } from './bulk-dialog';
import classes from './bulk.module.css';

/** Puts tags on records, or takes them off. Only what is put on may be a new word. */
export function TagDialog({ action, ...props }: BulkDialogProps & { action: 'tag' | 'untag' }) {
  const { t } = useTranslation('bulk');
  const { data: tags = [] } = useQuery(tagList);
  const [names, setNames] = useState<string[]>([]);
  // Kept as one object, so that drawing again does not ask again.
  const [order, setOrder] = useState<ShownOrder | null>(null);
  const change = (next: string[]) => {
    setNames(next);
    setOrder(next.length === 0 ? null : { action, params: { tags: next } });
  };
  const common = {
    size: 'sm',
    classNames: { inputField: classes.bareField },
    label: t('tags'),
    data: tags.map((tag) => tag.name),
    value: names,
    onChange: change,
    'data-autofocus': true,
  } as const;
  return (
    <BulkDialog {...props} title={t(`title.${action}`)} order={order} hint={t(`hint.${action}`)}>
      {(errorOf) =>
        action === 'tag' ? (
          <TagsInput
            {...common}
            error={errorOf('tags')}
            placeholder={t('shared:addWord')}
            acceptValueOnBlur
          />
        ) : (
          <MultiSelect
            {...common}
            error={errorOf('tags')}
            nothingFoundMessage={t('shared:nothingFound')}
            searchable
          />
        )
      }
    </BulkDialog>
  );
}
