import { Link } from 'react-router';
import { partyPath } from '../records/suggestions-api';
import { OrganisationAvatar, PersonAvatar } from '../ui/avatar';
import type { LinkedParty } from './party-picker';
import classes from './parties.module.css';

/** People and organisations, each leading to its record. */
export function PartyLinks({ parties }: { parties: LinkedParty[] }) {
  return (
    <ul className={classes.links}>
      {parties.map((party) => {
        const Avatar = party.type === 'person' ? PersonAvatar : OrganisationAvatar;
        return (
          <li key={`${party.type}-${party.id}`}>
            <Link className={classes.link} to={partyPath(party)}>
              <Avatar name={party.name} />
              <span className={classes.linkName}>{party.name}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
