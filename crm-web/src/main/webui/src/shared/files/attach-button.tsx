import { Button, type ButtonProps } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';

interface Props extends ButtonProps {
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** Opens the browser's picker; any number of files at once. */
export function AttachButton({ onFiles, children, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        leftSection={<IconPaperclip size={16} stroke={1.75} />}
        {...rest}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken out.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
