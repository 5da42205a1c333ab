import { ActionIcon, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../api/download';
import { useErrorText } from '../api/use-error-text';
import { RelativeDate } from '../ui/relative-date';
import { toast } from '../ui/toast';
import { previewOf, type StoredFile } from './api';
import { FileSign } from './file-sign';
import classes from './files.module.css';
import { useFileSize } from './use-file-size';

interface Props {
  file: StoredFile;
  mayEdit: boolean;
  onOpen: (file: StoredFile) => void;
  onRename: (file: StoredFile, name: string) => void;
  onRemove: (file: StoredFile) => void;
}

/** Opens where it can be shown, else goes to the disk. */
export function FileRow({ file, mayEdit, onOpen, onRename, onRemove }: Props) {
  const { t } = useTranslation('files');
  const size = useFileSize();
  const save = useSaveFile();
  const [isRenaming, setRenaming] = useState(false);
  const isShown = previewOf(file) !== null;
  const rename = (name: string) => {
    setRenaming(false);
    if (name.trim() !== '' && name.trim() !== file.name) onRename(file, name.trim());
  };
  return (
    <li className={classes.file}>
      <FileSign contentType={file.contentType} />
      {isRenaming ? (
        <NameInput name={file.name} onDone={rename} onCancel={() => setRenaming(false)} />
      ) : (
        <UnstyledButton
          className={classes.open}
          title={file.name}
          aria-label={t(isShown ? 'open' : 'downloadName', { name: file.name })}
          onClick={() => (isShown ? onOpen(file) : save(file))}
        >
          {file.name}
        </UnstyledButton>
      )}
      <span className={classes.uploader}>{file.uploadedBy?.name}</span>
      <span className={classes.fact}>
        <RelativeDate at={file.createdAt} />
      </span>
      <span className={classes.fact}>{size(file.size)}</span>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('more', { name: file.name })}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDownload size={16} stroke={1.75} />}
            onClick={() => save(file)}
          >
            {t('download')}
          </Menu.Item>
          {mayEdit ? (
            <>
              <Menu.Item
                leftSection={<IconPencil size={16} stroke={1.75} />}
                onClick={() => setRenaming(true)}
              >
                {t('rename')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} stroke={1.75} />}
                onClick={() => onRemove(file)}
              >
                {t('delete')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

export function useSaveFile(): (file: StoredFile) => void {
  const errorText = useErrorText();
  return (file) => {
    download(`/files/${file.id}`, file.name, {}).catch((error: unknown) =>
      toast(errorText(error), { tone: 'bad' }),
    );
  };
}

interface NameProps {
  name: string;
  onDone: (name: string) => void;
  onCancel: () => void;
}

/** The name without its ending is selected: the ending seldom changes. */
function NameInput({ name, onDone, onCancel }: NameProps) {
  const { t } = useTranslation('files');
  const [typed, setTyped] = useState(name);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onDone(typed);
    else if (event.key === 'Escape') onCancel();
  };
  return (
    <TextInput
      className={classes.rename}
      aria-label={t('newName')}
      value={typed}
      maxLength={255}
      ref={(input) => {
        if (!input || input === document.activeElement) return;
        input.focus();
        const dot = name.lastIndexOf('.');
        input.setSelectionRange(0, dot > 0 ? dot : name.length);
      }}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onDone(typed)}
    />
  );
}
