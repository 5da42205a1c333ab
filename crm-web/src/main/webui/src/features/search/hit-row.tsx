import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { HitSign } from '@/shared/records/hit-sign';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TagPill } from '@/shared/ui/tag-pill';
import { pathOf, type Hit } from './api';
import { MarkedText } from './marked-text';
import { rememberHit } from './recent';
import classes from './search.module.css';

/** Found by its title: the title itself then carries the marks. */
function isInTitle(hit: Hit): boolean {
  return hit.snippet === hit.title;
}

export function HitRow({ hit }: { hit: Hit }) {
  const { t } = useTranslation('search');
  const words = useRecordWords();
  const { user } = useAuth();
  const remember = () =>
    rememberHit(user.id, {
      key: `${hit.type}-${hit.id}`,
      resource: hit.type,
      title: hit.title,
      subtitle: hit.subtitle ?? undefined,
      to: pathOf(hit),
    });
  return (
    <li className={classes.hit}>
      <HitSign type={hit.type} name={hit.title} />
      <div className={classes.words}>
        <Link className={classes.title} to={pathOf(hit)} onClick={remember} data-hit>
          <MarkedText text={hit.title} marks={isInTitle(hit) ? hit.marks : []} />
        </Link>
        <span className={classes.subtitle}>{hit.subtitle}</span>
        {hit.snippet !== null && !isInTitle(hit) ? (
          <span className={classes.snippet}>
            <span className={classes.field}>{words.field(hit.matched.field)}</span>{' '}
            <MarkedText text={hit.snippet} marks={hit.marks} />
          </span>
        ) : null}
      </div>
      {hit.matched.stage === 'fuzzy' ? <TagPill colour="yellow">{t('corrected')}</TagPill> : null}
    </li>
  );
}
