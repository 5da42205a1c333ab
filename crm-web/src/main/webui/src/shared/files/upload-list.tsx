import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/use-error-text';
import { Meter } from '../ui/meter';
import { FileSign } from './file-sign';
import classes from './files.module.css';
import { useFileSize } from './use-file-size';
import type { UploadItem } from './use-uploads';

interface Props {
  items: UploadItem[];
  onRemove: (key: string) => void;
  onRetry?: () => void;
}

/** Files that are not on the server yet. */
export function UploadList({ items, onRemove, onRetry }: Props) {
  const { t } = useTranslation('files');
  const { t: s } = useTranslation('shared');
  const errorText = useErrorText();
  const size = useFileSize();
  if (items.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t('uploads')}>
      {items.map((item) => (
        <li
          key={item.key}
          className={classes.upload}
          data-failed={item.state === 'failed' || undefined}
        >
          <FileSign contentType={item.file.type} />
          <span className={classes.uploadName} title={item.file.name}>
            {item.file.name}
          </span>
          {item.state === 'sending' ? (
            <span className={classes.uploadMeter}>
              <Meter
                label={t('sending', { name: item.file.name })}
                done={item.sent}
                total={item.file.size}
              />
            </span>
          ) : (
            <span className={classes.uploadFact}>
              {item.state === 'failed' ? errorText(item.error) : size(item.file.size)}
            </span>
          )}
          {item.state === 'failed' && onRetry ? (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {s('tryAgain')}
            </Button>
          ) : null}
          <ActionIcon
            size="sm"
            aria-label={t('leaveOut', { name: item.file.name })}
            onClick={() => onRemove(item.key)}
          >
            <IconX size={12} stroke={2} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
