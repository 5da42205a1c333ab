import {
  IconFile,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileText,
  IconFileZip,
  IconMail,
  IconPhoto,
  type Icon,
} from '@tabler/icons-react';

const SIGNS: [RegExp, Icon][] = [
  [/^image\//, IconPhoto],
  [/pdf/, IconFileTypePdf],
  [/spreadsheet|excel|csv/, IconFileTypeXls],
  [/zip|compressed/, IconFileZip],
  [/rfc822/, IconMail],
  [/^text\/|word|document/, IconFileText],
];

export function FileSign({ contentType }: { contentType: string }) {
  const [, Sign = IconFile] = SIGNS.find(([pattern]) => pattern.test(contentType)) ?? [];
  return <Sign size={16} stroke={1.75} aria-hidden />;
}
