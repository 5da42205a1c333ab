import clsx from 'clsx';
import classes from './avatar.module.css';

interface Props {
  name: string;
  size?: 'small' | 'medium' | 'large';
}

const HUES = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'indigo', 'purple', 'pink'];

/** The same record has the same hue everywhere and on every day. */
function hueOf(name: string): string {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return HUES[hash % HUES.length] ?? 'grey';
}

export function initials(name: string): string {
  const words = name.split(/[\s.@_-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first.charAt(0) + last.charAt(0)).toLocaleUpperCase();
}

function Avatar({ name, size = 'medium', shape }: Props & { shape: 'round' | 'square' }) {
  return (
    <span
      className={clsx(classes.avatar, classes[shape], classes[size], classes[hueOf(name)])}
      aria-hidden
    >
      {shape === 'square' ? initials(name).charAt(0) : initials(name)}
    </span>
  );
}

export function PersonAvatar(props: Props) {
  return <Avatar {...props} shape="round" />;
}

export function OrganisationAvatar(props: Props) {
  return <Avatar {...props} shape="square" />;
}
