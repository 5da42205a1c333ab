import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAuth } from '@/shared/auth/auth-context';
import { nameOf, type CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TagPill } from '@/shared/ui/tag-pill';
import classes from './customfields.module.css';
import type { OpenDialog } from './field-dialogs';
import { hasChoices } from './field-form';
import { FieldMenu } from './field-menu';

interface Props {
  field: CustomField;
  onOpen: (dialog: OpenDialog) => void;
  onUp?: () => void;
  onDown?: () => void;
}

export function FieldRow({ field, onOpen, onUp, onDown }: Props) {
  const { t } = useTranslation('customfields');
  const { can } = useAuth();
  const words = useRecordWords();
  const labelText = useLabelText();
  const name = labelText(field.labels);
  const mayUpdate = can({ resource: 'custom-fields', action: 'update' });
  const edit = () => onOpen({ kind: 'edit', field });
  const choices = hasChoices(field.type)
    ? field.choices.map(({ labels }) => labelText(labels)).join(', ')
    : '';
  return (
    <li className={classes.row} data-inactive={!field.active || undefined}>
      <div className={classes.who}>
        {mayUpdate ? (
          <UnstyledButton className={classes.name} onClick={edit} title={t('editOf', { name })}>
            {name}
          </UnstyledButton>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <code className={classes.key}>{nameOf(field)}</code>
      </div>
      <div className={classes.what}>
        <div>{words.choice('type', field.type)}</div>
        <div className={classes.small} title={choices}>
          {choices}
        </div>
      </div>
      <div className={classes.flags}>
        {field.required ? <TagPill colour="orange">{t('flag.required')}</TagPill> : null}
        {field.active ? null : <TagPill>{t('flag.inactive')}</TagPill>}
        {field.filterable ? null : <TagPill>{t('flag.notFilterable')}</TagPill>}
        {field.index === 'building' ? <TagPill colour="blue">{t('flag.building')}</TagPill> : null}
      </div>
      <FieldMenu field={field} name={name} onOpen={onOpen} onUp={onUp} onDown={onDown} />
    </li>
  );
}
