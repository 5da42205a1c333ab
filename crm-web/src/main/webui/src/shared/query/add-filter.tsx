import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueryField } from './fields-api';
import classes from './add-filter.module.css';
import type { Vocabulary } from './suggest';

interface Props {
  fields: QueryField[];
  words: Vocabulary;
  onPick: (field: string) => void;
}

/** All fields by name, for whoever does not know the language yet. */
export function AddFilter({ fields, words, onPick }: Props) {
  const { t } = useTranslation('query');
  const offered = fields
    .filter((field) => field.type !== 'id')
    .map((field) => ({ name: field.name, label: words.fieldLabel(field.name) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Menu position="bottom-start" returnFocus={false} classNames={{ dropdown: classes.dropdown }}>
      <Menu.Target>
        <Button
          variant="default"
          aria-label={t('add')}
          classNames={{ section: classes.loneIcon }}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          <span className={classes.wideOnly}>{t('add')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((field) => (
          <Menu.Item key={field.name} onClick={() => onPick(field.name)}>
            {field.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
