import { Button, Skeleton } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import type { RecordResource } from '../records/kinds';
import { EmptyState } from '../ui/empty-state';
import { ProblemAlert } from '../ui/problem-alert';
import { previewOf } from './api';
import { AttachButton } from './attach-button';
import { FileRow } from './file-row';
import classes from './files.module.css';
import { PreviewDialog } from './preview-dialog';
import { UploadList } from './upload-list';
import { useFileDrop } from './use-file-drop';
import { useFiles } from './use-files';

interface Props {
  resource: RecordResource;
  recordId: number;
}

/** The files of a record: added by drop, paste or button, shown, renamed, deleted. */
export function FilesPanel({ resource, recordId }: Props) {
  const { t } = useTranslation('files');
  const { can } = useAuth();
  const { list, files, uploads, add, retry, rename, remove } = useFiles(resource, recordId);
  const [openId, setOpenId] = useState<number | null>(null);
  const drop = useFileDrop((dropped) => void add(dropped));
  const mayEdit = can({ resource, action: 'update' });
  const isEmpty = list.isSuccess && files.length === 0 && uploads.items.length === 0;
  const button = (
    <AttachButton variant="default" onFiles={(chosen) => void add(chosen)}>
      {t('add')}
    </AttachButton>
  );
  return (
    // A paste anywhere in the panel adds a file.
    <div
      className={clsx(classes.area, drop.isOver && mayEdit && classes.over)}
      role="presentation"
      {...(mayEdit ? drop.handlers : {})}
    >
      {isEmpty ? (
        <EmptyState icon={IconFiles} title={t('emptyTitle')} text={t('emptyText')}>
          {mayEdit ? button : null}
        </EmptyState>
      ) : null}
      {!isEmpty && mayEdit ? (
        <div className={classes.head}>
          {button}
          <p className={classes.hint}>{t('hint')}</p>
        </div>
      ) : null}
      <UploadList items={uploads.items} onRemove={uploads.remove} onRetry={() => void retry()} />
      {list.error && files.length === 0 ? (
        <ProblemAlert title={t('failed')} error={list.error} />
      ) : null}
      {list.isPending ? <Skeleton height="var(--crm-row-comfortable)" /> : null}
      {files.length > 0 ? (
        <ul className={classes.list} aria-label={t('list')}>
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              mayEdit={mayEdit}
              onOpen={({ id }) => setOpenId(id)}
              onRename={rename}
              onRemove={remove}
            />
          ))}
        </ul>
      ) : null}
      {list.hasNextPage ? (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('loadMore')}
        </Button>
      ) : null}
      <PreviewDialog
        files={files.filter((file) => previewOf(file) !== null)}
        openId={openId}
        onOpen={setOpenId}
      />
    </div>
  );
}
