import { ActionIcon, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconLink,
  IconPencil,
  IconStar,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorText } from '../api/use-error-text';
import { useAuth } from '../auth/auth-context';
import { useWrittenToast } from '../changes/use-undo';
import { toast } from '../ui/toast';
import { addressOf } from './address';
import { useDeleteView, useSetDefaultView, type SavedView } from './api';
import { mayChangeView } from './may-change-view';

interface Props {
  view: SavedView;
  onEdit: () => void;
  onExport: () => void;
  /** Where the list goes when the view is no more. */
  onDeleted: string;
}

export function ViewMenu({ view, onEdit, onExport, onDeleted }: Props) {
  const { t } = useTranslation('views');
  const { user, can } = useAuth();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const written = useWrittenToast();
  const remove = useDeleteView();
  const setDefault = useSetDefaultView();
  const onError = (error: unknown) => toast(errorText(error), { tone: 'bad' });
  const mayChange = mayChangeView(user, view);

  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.origin + addressOf(view));
    toast(t('shared:record.linkCopied'));
  };
  const toggleDefault = () =>
    setDefault.mutate(
      { resource: view.resource, viewId: view.default ? null : view.id },
      {
        onSuccess: () =>
          toast(t(view.default ? 'defaultCleared' : 'defaultSet', { name: view.name })),
        onError,
      },
    );
  const trash = () =>
    remove.mutate(view, {
      onSuccess: ({ changeSetId }) => {
        written(t('deleted', { name: view.name }), changeSetId);
        void navigate(onDeleted, { replace: true });
      },
      onError,
    });

  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon
          size="sm"
          aria-label={t('actions', { name: view.name })}
          loading={remove.isPending || setDefault.isPending}
        >
          <IconChevronDown size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {view.owner && view.owner.id !== user.id ? (
          <Menu.Label>{t('ownedBy', { name: view.owner.name })}</Menu.Label>
        ) : null}
        <Menu.Item leftSection={<IconStar size={16} stroke={1.75} />} onClick={toggleDefault}>
          {t(view.default ? 'clearDefault' : 'makeDefault')}
        </Menu.Item>
        {mayChange ? (
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={onEdit}>
            {t('edit')}
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconLink size={16} stroke={1.75} />}
          onClick={() => void copyLink()}
        >
          {t('shared:record.copyLink')}
        </Menu.Item>
        {can({ resource: view.resource, action: 'export' }) ? (
          <Menu.Item leftSection={<IconDownload size={16} stroke={1.75} />} onClick={onExport}>
            {t('export')}
          </Menu.Item>
        ) : null}
        {mayChange ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} stroke={1.75} />}
            onClick={trash}
          >
            {t('delete')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
