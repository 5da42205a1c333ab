import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { TagPill } from '../ui/tag-pill';
import classes from './facts.module.css';
import { tagList } from './lookups-api';

/** Tags by name, in the colours that the firm gave them. */
export function TagPills({ names, wrap = false }: { names: string[]; wrap?: boolean }) {
  const { data: tags } = useQuery(tagList);
  const colourOf = (name: string) => tags?.find((tag) => tag.name === name)?.colour;
  return (
    <span className={clsx(classes.pills, wrap && classes.wrap)}>
      {names.map((name) => (
        <TagPill key={name} colour={colourOf(name)}>
          {name}
        </TagPill>
      ))}
    </span>
  );
}
