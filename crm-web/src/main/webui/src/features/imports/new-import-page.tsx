import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useUpload } from './api';
import { RESOURCES } from './fields';
import { FileDrop } from './file-drop';
import classes from './imports.module.css';
import { SheetChoice } from './sheet-choice';
import { Steps } from './steps';
import type { Import, ImportResource } from './types';

export function Component() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = RESOURCES.find((name) => name === parameters.get('resource'));
  const [resource, setResource] = useState<ImportResource>(asked ?? 'organisations');
  const upload = useUpload();

  // A workbook of several sheets, until one is chosen.
  const [book, setBook] = useState<{ file: File; read: Import } | null>(null);

  const open = ({ id }: Import) => void navigate(`/imports/${id}`, { replace: true });
  const send = (file: File) =>
    upload.mutate(
      { file, resource },
      {
        onSuccess: (read) =>
          read.detected.sheets.length > 1 ? setBook({ file, read }) : open(read),
      },
    );
  const choose = (sheet: string) => {
    if (book === null) return;
    if (sheet === book.read.detected.sheet) open(book.read);
    else upload.mutate({ file: book.file, resource, sheet }, { onSuccess: open });
  };

  return (
    <>
      <PageHeader title={t('new')} />
      <PageBody>
        <Steps current="file" />
        <Radio.Group
          className={classes.question}
          label={t('resourceLabel')}
          value={resource}
          onChange={setResource}
        >
          <div className={classes.kinds}>
            {RESOURCES.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`resource.${value}`)}
                disabled={upload.isPending || book !== null}
              />
            ))}
          </div>
        </Radio.Group>
        {upload.isError ? <ProblemAlert error={upload.error} title={t('uploadFailed')} /> : null}
        {book === null ? (
          <FileDrop onFile={send} reading={upload.isPending ? upload.variables.file.name : null} />
        ) : (
          <SheetChoice read={book.read} pending={upload.isPending} onChoose={choose} />
        )}
      </PageBody>
    </>
  );
}
