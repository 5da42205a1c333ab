import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from './api';
import classes from './exports.module.css';
import type { FileWishes } from './use-file-wishes';

interface Props {
  wishes: FileWishes;
  onChange: (part: Partial<FileWishes>) => void;
}

const FORMATS: ExportFormat[] = ['csv', 'xlsx', 'json'];
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** What kind of file, and what a program wants of a CSV. */
export function FormatFields({ wishes, onChange }: Props) {
  const { t } = useTranslation('exports');
  return (
    <div className={classes.part}>
      <div>
        <span className={classes.label} id="export-format">
          {t('format')}
        </span>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-labelledby="export-format"
          value={wishes.format}
          onChange={(format) => onChange({ format })}
          data={FORMATS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <p className={classes.quiet}>{t(`about.${wishes.format}`)}</p>
      </div>
      {wishes.format === 'csv' ? (
        <div className={classes.csv}>
          <Select
            className={classes.delimiter}
            label={t('delimiter')}
            value={wishes.delimiter}
            onChange={(delimiter) => onChange({ delimiter: delimiter ?? ',' })}
            data={Object.entries(DELIMITERS).map(([value, name]) => ({
              value,
              label: t(`delimiterName.${name}`),
            }))}
          />
          <Checkbox
            className={classes.bom}
            label={t('bom')}
            checked={wishes.bom}
            onChange={(event) => onChange({ bom: event.currentTarget.checked })}
          />
        </div>
      ) : null}
    </div>
  );
}
