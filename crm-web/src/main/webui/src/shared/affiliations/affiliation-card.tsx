import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconCheck,
  IconChevronDown,
  IconDots,
  IconStar,
  IconStarFilled,
  IconUnlink,
} from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecordWords } from '../records/use-record-words';
import { OrganisationAvatar, PersonAvatar } from '../ui/avatar';
import { AffiliationDetails, AffiliationExtract } from './affiliation-details';
import classes from './affiliations.module.css';
import { ROLES, type Affiliation, type Side } from './api';
import { useAffiliationEdits } from './use-affiliation-edits';

interface Props {
  side: Side;
  link: Affiliation;
  mayEdit: boolean;
}

/** The other end of a link, and what the person is there. */
export function AffiliationCard({ side, link, mayEdit }: Props) {
  const { t } = useTranslation('affiliations');
  const words = useRecordWords();
  const [isOpen, details] = useDisclosure();
  const ofPerson = side === 'person';
  const name = ofPerson ? link.organisationName : (link.personName ?? link.personEmail ?? '');
  const to = ofPerson ? `/organisations/${link.organisationId}` : `/people/${link.personId}`;
  const Avatar = ofPerson ? OrganisationAvatar : PersonAvatar;
  return (
    <li className={classes.item}>
      <div className={classes.card}>
        <Avatar name={name} />
        <div className={classes.who}>
          <Link className={classes.name} to={to}>
            <span className={classes.nameText}>{name}</span>
            {link.primary && ofPerson ? (
              <IconStarFilled className={classes.star} size={12} aria-label={t('primary')} />
            ) : null}
          </Link>
          <div className={classes.role}>{link.jobTitle ?? words.choice('role', link.role)}</div>
          {isOpen ? null : <AffiliationExtract link={link} />}
        </div>
        <div className={classes.controls}>
          <ActionIcon
            size="sm"
            aria-label={t('details', { name })}
            aria-expanded={isOpen}
            onClick={details.toggle}
          >
            <IconChevronDown
              className={clsx(classes.chevron, isOpen && classes.turned)}
              size={16}
              stroke={1.75}
            />
          </ActionIcon>
          {mayEdit ? <CardMenu side={side} link={link} name={name} /> : null}
        </div>
      </div>
      {isOpen ? <AffiliationDetails link={link} mayEdit={mayEdit} /> : null}
    </li>
  );
}

interface MenuProps extends Pick<Props, 'side' | 'link'> {
  name: string;
}

function CardMenu({ side, link, name }: MenuProps) {
  const { t } = useTranslation('affiliations');
  const words = useRecordWords();
  const { change, remove } = useAffiliationEdits();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('more', { name })}>
          <IconDots size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {side === 'person' && !link.primary ? (
          <Menu.Item
            leftSection={<IconStar size={16} stroke={1.75} />}
            onClick={() => change({ link, changes: { primary: true } })}
          >
            {t('makePrimary')}
          </Menu.Item>
        ) : null}
        <Menu.Label>{words.field('role')}</Menu.Label>
        {ROLES.map((code) => (
          <Menu.Item
            key={code}
            rightSection={code === link.role ? <IconCheck size={16} stroke={1.75} /> : null}
            onClick={() => change({ link, changes: { role: code } })}
          >
            {words.choice('role', code)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconUnlink size={16} stroke={1.75} />}
          onClick={() => remove(link)}
        >
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
