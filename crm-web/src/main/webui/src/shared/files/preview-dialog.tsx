import { ActionIcon, Button, Loader, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/problem-alert';
import { fileContent, previewOf, type StoredFile } from './api';
import { useSaveFile } from './file-row';
import classes from './files.module.css';

// The reader of PDF is larger than all the rest of the page: it comes when one is opened.
const PdfView = lazy(() => import('./pdf-view').then(({ PdfView: view }) => ({ default: view })));

interface Props {
  /** Those that can be shown, in the order of the list. */
  files: StoredFile[];
  openId: number | null;
  onOpen: (id: number | null) => void;
}

/** Pictures and PDF without leaving the page; the arrow keys go on to the next one. */
export function PreviewDialog({ files, openId, onOpen }: Props) {
  const { t } = useTranslation('files');
  const save = useSaveFile();
  const at = files.findIndex((file) => file.id === openId);
  const file = files[at];
  const go = (step: number) => {
    const next = files[at + step];
    if (next) onOpen(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') go(-1);
    if (event.key === 'ArrowRight') go(1);
  };
  return (
    <Modal
      opened={file !== undefined}
      onClose={() => onOpen(null)}
      onKeyDown={onKeyDown}
      size="xl"
      title={file?.name}
    >
      {file ? (
        <>
          <div className={classes.previewHead}>
            <ActionIcon aria-label={t('previous')} disabled={at === 0} onClick={() => go(-1)}>
              <IconChevronLeft size={16} stroke={1.75} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('next')}
              disabled={at === files.length - 1}
              onClick={() => go(1)}
            >
              <IconChevronRight size={16} stroke={1.75} />
            </ActionIcon>
            <Button
              ml="auto"
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.75} />}
              onClick={() => save(file)}
            >
              {t('download')}
            </Button>
          </div>
          <Viewer key={file.id} file={file} />
        </>
      ) : null}
    </Modal>
  );
}

function Viewer({ file }: { file: StoredFile }) {
  const { t } = useTranslation('files');
  const { data, error } = useQuery(fileContent(file.id));
  return (
    // Long documents scroll by keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.viewer} tabIndex={0} role="region" aria-label={file.name}>
      {error ? <ProblemAlert title={t('notShown')} error={error} /> : null}
      {!data && !error ? <Loader className={classes.waiting} /> : null}
      {data && previewOf(file) === 'picture' ? <Picture content={data} name={file.name} /> : null}
      {data && previewOf(file) === 'pdf' ? (
        <Suspense fallback={<Loader className={classes.waiting} />}>
          <PdfView content={data} name={file.name} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Picture({ content, name }: { content: Blob; name: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address lives as long as the picture
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return url ? <img className={classes.picture} src={url} alt={name} /> : null;
}
