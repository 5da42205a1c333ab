import { IconFileUpload } from '@tabler/icons-react';
import clsx from 'clsx';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Meter } from '@/shared/ui/meter';
import classes from './imports.module.css';

interface Props {
  onFile: (file: File) => void;
  /** Name of the file that is on its way. */
  reading: string | null;
}

/** Takes a file by drop or by the browser's picker; the whole area is the button. */
export function FileDrop({ onFile, reading }: Props) {
  const { t } = useTranslation('imports');
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && reading === null) onFile(file);
    // The same file may be chosen again after it was corrected.
    if (input.current) input.current.value = '';
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    take(event.dataTransfer.files);
  };

  return (
    <label
      className={clsx(classes.drop, isOver && classes.dropOver)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
      aria-busy={reading !== null}
    >
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.vcf,text/csv,text/tab-separated-values,text/plain,text/vcard"
        disabled={reading !== null}
        aria-label={t('file')}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <IconFileUpload className={classes.dropIcon} size={32} stroke={1.25} aria-hidden />
      {reading === null ? (
        <>
          <span className={classes.dropTitle}>
            {t('drop')} <span className={classes.dropLink}>{t('choose')}</span>
          </span>
          <span className={classes.dropHint}>{t('dropHint')}</span>
        </>
      ) : (
        <div className={classes.reading}>
          <span className={classes.dropTitle}>{t('reading', { name: reading })}</span>
          <Meter label={t('reading', { name: reading })} done={0} total={null} />
        </div>
      )}
    </label>
  );
}
