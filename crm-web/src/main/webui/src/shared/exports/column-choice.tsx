import { Checkbox, Loader, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert';
import type { RecordResource } from '../records/kinds';
import classes from './exports.module.css';
import { useExportColumns, type ExportColumn } from './use-export-columns';

export type ColumnMode = 'shown' | 'all' | 'chosen';

interface Props {
  resource: RecordResource;
  /** Of the list or view that the file is made from. */
  shown: string[];
  mode: ColumnMode;
  chosen: string[];
  onChange: (mode: ColumnMode, chosen: string[]) => void;
}

const GROUPS: ExportColumn['group'][] = ['own', 'related', 'custom'];

/** As the list shows them, all there are, or those that are ticked. */
export function ColumnChoice({ resource, shown, mode, chosen, onChange }: Props) {
  const { t } = useTranslation('exports');
  const { columns, isPending, error } = useExportColumns(resource);
  const counts = { shown: shown.length, all: columns.length, chosen: chosen.length };
  const label = (value: ColumnMode) =>
    counts[value] > 0
      ? t('columnsOf', { what: t(`columnMode.${value}`), count: counts[value] })
      : t(`columnMode.${value}`);
  return (
    <div className={classes.part}>
      <div>
        <span className={classes.label} id="export-columns">
          {t('columns')}
        </span>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-labelledby="export-columns"
          value={mode}
          onChange={(next) => onChange(next, chosen)}
          data={(['shown', 'all', 'chosen'] as const).map((value) => ({
            value,
            label: label(value),
          }))}
        />
      </div>
      {error ? <ProblemAlert error={error} /> : null}
      {mode === 'chosen' && isPending ? <Loader size="xs" /> : null}
      {mode === 'chosen' && !isPending ? (
        <div className={classes.columns}>
          {GROUPS.map((group) => (
            <Group
              key={group}
              name={t(`group.${group}`)}
              columns={columns.filter((column) => column.group === group)}
              chosen={chosen}
              // The file's order is the catalogue's, whatever was ticked first.
              onChange={(names) =>
                onChange(
                  'chosen',
                  columns.map(({ name }) => name).filter((name) => names.includes(name)),
                )
              }
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface GroupProps {
  name: string;
  columns: ExportColumn[];
  chosen: string[];
  onChange: (names: string[]) => void;
}

function Group({ name, columns, chosen, onChange }: GroupProps) {
  if (columns.length === 0) return null;
  const names = columns.map((column) => column.name);
  const ticked = names.filter((each) => chosen.includes(each)).length;
  const others = chosen.filter((each) => !names.includes(each));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>
        <Checkbox
          label={name}
          checked={ticked === names.length}
          indeterminate={ticked > 0 && ticked < names.length}
          onChange={() => onChange(ticked === names.length ? others : [...others, ...names])}
        />
      </legend>
      <div className={classes.grid}>
        {columns.map((column) => (
          <Checkbox
            key={column.name}
            label={column.label}
            checked={chosen.includes(column.name)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, column.name]
                  : chosen.filter((each) => each !== column.name),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
