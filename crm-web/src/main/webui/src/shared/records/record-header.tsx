import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconChevronLeft,
  IconDots,
  IconLink,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { useFormat } from '../i18n/use-format';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { toast } from '../ui/toast';
import type { ListedRecord, RecordKind } from './kinds';
import classes from './record.module.css';
import { useTrash } from './use-trash';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  record: T;
  /** Buttons of this kind of record. */
  children?: ReactNode;
  /** Further lines of the menu, before the one that deletes. */
  menu?: ReactNode;
}

export function RecordHeader<T extends ListedRecord>(props: Props<T>) {
  const { kind, record, children, menu } = props;
  const { t } = useTranslation('shared');
  const { t: k } = useTranslation(kind.words);
  const { can } = useAuth();
  const format = useFormat();
  const navigate = useNavigate();
  const list = `/${kind.resource}`;
  const { trash, restore, isPending } = useTrash(kind.resource, () => {
    if (record.deletedAt === null) void navigate(list);
  });
  const mayDelete = can({ resource: kind.resource, action: 'delete' });

  useShortcuts([
    { keys: 'u', label: 'shared:record.back', group: 'record', run: () => void navigate(list) },
  ]);

  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href);
    toast(t('record.linkCopied'));
  };

  return (
    <header className={classes.header}>
      <ActionIcon component={Link} to={list} aria-label={t('record.backTo', { list: k('title') })}>
        <IconChevronLeft size={16} stroke={1.75} />
      </ActionIcon>
      <kind.symbol record={record} size="large" />
      <div className={classes.who}>
        <h1 className={classes.name}>{kind.nameOf(record)}</h1>
        <div className={classes.subtitle}>{kind.subtitleOf(record)}</div>
      </div>
      <div className={classes.actions}>
        {record.deletedAt !== null ? (
          <>
            <span className={classes.deleted}>
              {t('record.deleted', { when: format.relative(record.deletedAt) })}
            </span>
            {mayDelete ? (
              <Button
                loading={isPending}
                leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
                onClick={() => restore([record])}
              >
                {t('trash.restore')}
              </Button>
            ) : null}
          </>
        ) : (
          children
        )}
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('record.more')} loading={isPending}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconLink size={16} stroke={1.75} />}
              onClick={() => void copyLink()}
            >
              {t('record.copyLink')}
            </Menu.Item>
            {menu}
            {mayDelete && record.deletedAt === null ? (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.75} />}
                onClick={() => trash([record])}
              >
                {t('trash.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
