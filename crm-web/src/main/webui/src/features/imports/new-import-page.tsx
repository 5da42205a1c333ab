import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useUpload } from './api';
import { FileDrop } from './file-drop';
import classes from './imports.module.css';
import { Steps } from './steps';
import type { ImportResource } from './types';

const RESOURCES: ImportResource[] = ['organisations', 'people'];

export function Component() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = RESOURCES.find((name) => name === parameters.get('resource'));
  const [resource, setResource] = useState<ImportResource>(asked ?? 'organisations');
  const upload = useUpload();

  const send = (file: File) =>
    upload.mutate(
      { file, resource },
      { onSuccess: ({ id }) => void navigate(`/imports/${id}`, { replace: true }) },
    );

  return (
    <>
      <PageHeader title={t('new')} />
      <PageBody>
        <Steps current="file" />
        <div className={classes.question}>
          <span id="import-resource" className={classes.questionText}>
            {t('resourceLabel')}
          </span>
          <SegmentedControl
            aria-labelledby="import-resource"
            value={resource}
            onChange={setResource}
            disabled={upload.isPending}
            data={RESOURCES.map((value) => ({ value, label: t(`resource.${value}`) }))}
          />
        </div>
        {upload.isError ? <ProblemAlert error={upload.error} title={t('uploadFailed')} /> : null}
        <FileDrop onFile={send} reading={upload.isPending ? upload.variables.file.name : null} />
      </PageBody>
    </>
  );
}
