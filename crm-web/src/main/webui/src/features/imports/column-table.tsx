import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importFields } from './api';
import classes from './imports.module.css';
import type { ImportColumn, ImportResource, Mapping } from './types';
import { useFieldWords } from './use-field-words';

interface Props {
  columns: ImportColumn[];
  resource: ImportResource;
  mapping: Mapping;
  twice: ReadonlySet<string>;
  onChange: (mapping: Mapping) => void;
}

export function ColumnTable({ columns, resource, mapping, twice, onChange }: Props) {
  const { t } = useTranslation('imports');
  const fieldWord = useFieldWords(resource);
  const fields = useQuery(importFields(resource)).data ?? [];
  const choices = fields.map((value) => ({ value, label: fieldWord(value) }));
  return (
    <table className={classes.columns}>
      <thead>
        <tr>
          <th>{t('column')}</th>
          <th className={classes.samplesHead}>{t('samples')}</th>
          <th>{t('becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow
            key={column.name}
            column={column}
            choices={choices}
            field={mapping[column.name] ?? null}
            twice={twice}
            onChange={(field) => onChange({ ...mapping, [column.name]: field })}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  column: ImportColumn;
  choices: { value: string; label: string }[];
  twice: ReadonlySet<string>;
  field: string | null;
  onChange: (field: string | null) => void;
}

function ColumnRow({ column, choices, field, twice, onChange }: RowProps) {
  const { t } = useTranslation('imports');
  const samples = column.samples.filter((sample) => sample.trim() !== '');
  const error = field !== null && twice.has(field) ? t('claimedTwice') : null;
  return (
    <tr data-ignored={field === null || undefined}>
      <th scope="row" className={classes.columnName}>
        {column.name}
      </th>
      <td className={classes.samples}>
        {samples.length === 0 ? (
          <span className={classes.noSample}>{t('noSample')}</span>
        ) : (
          samples.slice(0, 3).map((sample, index) => (
            <span key={index} className={classes.sample} title={sample}>
              {sample}
            </span>
          ))
        )}
      </td>
      <td className={classes.becomes}>
        <Select
          aria-label={`${t('becomes')}: ${column.name}`}
          data={choices}
          value={field}
          onChange={onChange}
          placeholder={t('ignored')}
          leftSection={<IconArrowRight size={16} stroke={1.75} />}
          error={error}
          searchable
          clearable
        />
      </td>
    </tr>
  );
}
