import type { Mark } from './api';
import classes from './search.module.css';

interface Props {
  text: string;
  /** Places that matched, in characters of the text, in order and apart. */
  marks: Mark[];
}

export function MarkedText({ text, marks }: Props) {
  const parts: { text: string; marked: boolean; start: number }[] = [];
  let position = 0;
  for (const { start, end } of marks) {
    parts.push({ text: text.slice(position, start), marked: false, start: position });
    parts.push({ text: text.slice(start, end), marked: true, start });
    position = end;
  }
  parts.push({ text: text.slice(position), marked: false, start: position });
  return parts
    .filter((part) => part.text !== '')
    .map((part) =>
      part.marked ? (
        <mark key={part.start} className={classes.mark}>
          {part.text}
        </mark>
      ) : (
        part.text
      ),
    );
}
