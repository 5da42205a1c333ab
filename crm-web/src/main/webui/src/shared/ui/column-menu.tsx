import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { labelOf, type Labelled } from '../i18n/label-of';
import type { Density } from './table/columns';
import classes from './column-menu.module.css';

interface Props {
  columns: ({ id: string } & Labelled)[];
  /** Ids of the visible ones; the first column always stays. */
  visible: string[];
  onVisible: (ids: string[]) => void;
  density: Density;
  onDensity: (density: Density) => void;
}

/** What the table shows: which columns, and how tight. */
export function ColumnMenu({ columns, visible, onVisible, density, onDensity }: Props) {
  const { t } = useTranslation('shared');
  const toggle = (id: string) => {
    const shown = new Set(visible);
    if (!shown.delete(id)) shown.add(id);
    onVisible(columns.filter((column) => shown.has(column.id)).map((column) => column.id));
  };
  return (
    <Menu closeOnItemClick={false} classNames={{ dropdown: classes.dropdown }}>
      <Tooltip label={t('table.view')}>
        <span>
          <Menu.Target>
            <ActionIcon aria-label={t('table.view')}>
              <IconAdjustmentsHorizontal size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
        </span>
      </Tooltip>
      <Menu.Dropdown>
        <div className={classes.density}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('table.density')}
            value={density}
            onChange={onDensity}
            data={(['compact', 'comfortable'] as const).map((value) => ({
              value,
              label: t(`table.${value}`),
            }))}
          />
        </div>
        <Menu.Label>{t('table.columns')}</Menu.Label>
        <div className={classes.columns}>
          {columns.slice(1).map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={visible.includes(column.id)}
              onChange={() => toggle(column.id)}
              checkIcon={<IconCheck size={16} stroke={1.75} />}
            >
              {labelOf(t, column)}
            </Menu.CheckboxItem>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
