import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewOf, type StoredFile } from './api';
import { useSaveFile } from './file-row';
import { FileSign } from './file-sign';
import classes from './files.module.css';
import { PreviewDialog } from './preview-dialog';
import { useFileSize } from './use-file-size';

/** A file in running text: opens where it can be shown, else goes to the disk. */
export function InlineFile({ file }: { file: StoredFile }) {
  const { t } = useTranslation('files');
  const size = useFileSize();
  const save = useSaveFile();
  const [openId, setOpenId] = useState<number | null>(null);
  const isShown = previewOf(file) !== null;
  return (
    <>
      <UnstyledButton
        className={classes.inline}
        aria-label={t(isShown ? 'open' : 'downloadName', { name: file.name })}
        onClick={() => (isShown ? setOpenId(file.id) : save(file))}
      >
        <FileSign contentType={file.contentType} />
        <span className={classes.inlineName}>{file.name}</span>
        <span className={classes.fact}>{size(file.size)}</span>
      </UnstyledButton>
      {isShown ? <PreviewDialog files={[file]} openId={openId} onOpen={setOpenId} /> : null}
    </>
  );
}
