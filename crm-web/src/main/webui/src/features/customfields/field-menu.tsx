import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown, IconArrowUp, IconDots, IconPencil, IconReplace, IconTrash,
} from '@tabler/icons-react'; // prettier-ignore
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import type { CustomField } from '@/shared/custom-fields/api';
import type { OpenDialog } from './field-dialogs';
import { hasChoices } from './field-form';

interface Props {
  field: CustomField;
  name: string;
  onOpen: (dialog: OpenDialog) => void;
  onUp?: () => void;
  onDown?: () => void;
}

const ICON = { size: 16, stroke: 1.75 };

export function FieldMenu({ field, name, onOpen, onUp, onDown }: Props) {
  const { t } = useTranslation('customfields');
  const { can } = useAuth();
  const mayUpdate = can({ resource: 'custom-fields', action: 'update' });
  const mayDelete = can({ resource: 'custom-fields', action: 'delete' });
  if (!mayUpdate && !mayDelete) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('actionsOf', { name })}>
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayUpdate ? (
          <>
            <Menu.Item
              leftSection={<IconPencil {...ICON} />}
              onClick={() => onOpen({ kind: 'edit', field })}
            >
              {t('edit')}
            </Menu.Item>
            {hasChoices(field.type) ? (
              <Menu.Item
                leftSection={<IconReplace {...ICON} />}
                onClick={() => onOpen({ kind: 'rename', field })}
              >
                {t('renameChoice')}
              </Menu.Item>
            ) : null}
            <Menu.Item leftSection={<IconArrowUp {...ICON} />} disabled={!onUp} onClick={onUp}>
              {t('up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown {...ICON} />}
              disabled={!onDown}
              onClick={onDown}
            >
              {t('down')}
            </Menu.Item>
          </>
        ) : null}
        {mayDelete ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash {...ICON} />}
            onClick={() => onOpen({ kind: 'remove', field })}
          >
            {t('remove')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
