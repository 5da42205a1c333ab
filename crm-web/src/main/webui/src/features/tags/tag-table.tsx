import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TagPill } from '@/shared/ui/tag-pill';
import type { Tag } from './api';
import classes from './tags.module.css';

interface Props {
  tags: Tag[];
  onEdit: (tag: Tag) => void;
  onMerge: (tag: Tag) => void;
  onDelete: (tag: Tag) => void;
}

export function TagTable({ tags, ...actions }: Props) {
  return (
    <ul className={classes.list}>
      {tags.map((tag) => (
        <TagRow key={tag.id} tag={tag} {...actions} />
      ))}
    </ul>
  );
}

/** The same text finds the same records in the list: a name with blanks has to be quoted. */
export function tagFilter(name: string): string {
  return `tag:"${name.replace(/(["\\])/g, '\\$1')}"`;
}

function TagRow({ tag, onEdit, onMerge, onDelete }: Omit<Props, 'tags'> & { tag: Tag }) {
  const { t } = useTranslation('tags');
  const words = useRecordWords();
  const { can } = useAuth();
  const mayUpdate = can({ resource: 'tags', action: 'update' });
  const mayDelete = can({ resource: 'tags', action: 'delete' });
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <TagPill colour={tag.colour}>{tag.name}</TagPill>
      </span>
      <span className={classes.usage}>
        {(['people', 'organisations'] as const).map((resource) =>
          tag.usage[resource] > 0 ? (
            <Link
              key={resource}
              className={classes.count}
              to={`/${resource}?filter=${encodeURIComponent(tagFilter(tag.name))}`}
            >
              {words.count(resource, tag.usage[resource])}
            </Link>
          ) : null,
        )}
        {tag.usage.people + tag.usage.organisations === 0 ? (
          <span className={classes.unused}>{t('unused')}</span>
        ) : null}
      </span>
      {mayUpdate || mayDelete ? (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('actionsOf', { name: tag.name })}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayUpdate ? (
              <Menu.Item
                leftSection={<IconPencil size={16} stroke={1.75} />}
                onClick={() => onEdit(tag)}
              >
                {t('edit')}
              </Menu.Item>
            ) : null}
            {mayDelete ? (
              <>
                <Menu.Item
                  leftSection={<IconArrowMerge size={16} stroke={1.75} />}
                  onClick={() => onMerge(tag)}
                >
                  {t('merge')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={16} stroke={1.75} />}
                  onClick={() => onDelete(tag)}
                >
                  {t('delete')}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
