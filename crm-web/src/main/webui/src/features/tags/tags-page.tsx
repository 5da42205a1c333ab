import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { useFormat } from '@/shared/i18n/use-format';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { allTags, type Tag } from './api';
import { DeleteTagDialog } from './delete-tag-dialog';
import { MergeTagDialog } from './merge-tag-dialog';
import { TagDialog } from './tag-dialog';
import { TagTable } from './tag-table';
import classes from './tags.module.css';

type Dialog = { kind: 'edit' | 'merge' | 'delete'; tag: Tag } | { kind: 'new' } | null;

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function Component() {
  const { t } = useTranslation('tags');
  const format = useFormat();
  const { can } = useAuth();
  const tags = useQuery(allTags);
  const [typed, setTyped] = useState('');
  const [dialog, setDialog] = useState<Dialog>(null);
  const mayCreate = can({ resource: 'tags', action: 'create' });
  const close = () => setDialog(null);
  const all = tags.data ?? [];
  const shown = all.filter((tag) => fold(tag.name).includes(fold(typed.trim())));

  useShortcuts(
    [{ keys: 'c', label: 'tags:new', group: 'list', run: () => setDialog({ kind: 'new' }) }],
    mayCreate,
  );

  const create = mayCreate ? (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} />}
      onClick={() => setDialog({ kind: 'new' })}
    >
      {t('new')}
    </Button>
  ) : null;

  return (
    <>
      <PageHeader title={t('nav')} aside={tags.data ? format.number(all.length) : null}>
        {all.length > 0 ? create : null}
      </PageHeader>
      <PageBody wide>
        {tags.isError ? <ProblemAlert error={tags.error} title={t('notLoaded')} /> : null}
        {tags.data && all.length === 0 ? (
          <EmptyState icon={IconTag} title={t('emptyTitle')} text={t('empty')}>
            {create}
          </EmptyState>
        ) : null}
        {all.length > 0 ? (
          <>
            <TextInput
              className={classes.search}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              placeholder={t('search')}
              aria-label={t('search')}
              leftSection={<IconSearch size={16} stroke={1.75} />}
            />
            {shown.length === 0 ? (
              <p className={classes.none}>{t('noneFound', { typed })}</p>
            ) : null}
            <TagTable
              tags={shown}
              onEdit={(tag) => setDialog({ kind: 'edit', tag })}
              onMerge={(tag) => setDialog({ kind: 'merge', tag })}
              onDelete={(tag) => setDialog({ kind: 'delete', tag })}
            />
          </>
        ) : null}
      </PageBody>
      {dialog?.kind === 'new' ? <TagDialog tag={null} onClose={close} /> : null}
      {dialog?.kind === 'edit' ? <TagDialog tag={dialog.tag} onClose={close} /> : null}
      {dialog?.kind === 'merge' ? (
        <MergeTagDialog tag={dialog.tag} all={all} onClose={close} />
      ) : null}
      {dialog?.kind === 'delete' ? <DeleteTagDialog tag={dialog.tag} onClose={close} /> : null}
    </>
  );
}
