import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';
import type { Import } from './types';

interface Props {
  /** As the server read the workbook: its first sheet. */
  read: Import;
  pending: boolean;
  onChoose: (sheet: string) => void;
}

/** Asks which sheet of a workbook holds the rows. */
export function SheetChoice({ read, pending, onChoose }: Props) {
  const { t } = useTranslation('imports');
  const [sheet, setSheet] = useState(read.detected.sheet ?? '');
  return (
    <div className={classes.sheets}>
      <Radio.Group
        label={t('sheetLabel', { name: read.fileName })}
        value={sheet}
        onChange={setSheet}
      >
        <div className={classes.radios}>
          {read.detected.sheets.map((name) => (
            <Radio key={name} value={name} label={name} disabled={pending} />
          ))}
        </div>
      </Radio.Group>
      <Button loading={pending} onClick={() => onChoose(sheet)}>
        {t('sheetUse')}
      </Button>
    </div>
  );
}
