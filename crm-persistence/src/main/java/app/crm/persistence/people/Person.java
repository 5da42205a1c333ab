package app.crm.persistence.people;

import app.crm.persistence.records.CustomisableEntity;
import app.crm.persistence.records.Phone;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person whom the firm knows. Phones are kept twice: as E.164 for calling and matching, and as somebody typed them. */
@Entity
@Table(name = "person")
@DynamicUpdate
public class Person extends CustomisableEntity {

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;

    @Column(name = "personal_email")
    private String personalEmail;

    @Column(name = "other_emails", nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> otherEmails = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "e164", column = @Column(name = "phone"))
    @AttributeOverride(name = "typed", column = @Column(name = "phone_typed"))
    private Phone phone;

    @Embedded
    @AttributeOverride(name = "e164", column = @Column(name = "mobile"))
    @AttributeOverride(name = "typed", column = @Column(name = "mobile_typed"))
    private Phone mobile;

    @Embedded
    @AttributeOverride(name = "e164", column = @Column(name = "personal_phone"))
    @AttributeOverride(name = "typed", column = @Column(name = "personal_phone_typed"))
    private Phone personalPhone;

    @Column(name = "job_title")
    private String jobTitle;

    private String role;

    @Column(name = "country_code")
    private String countryCode;

    private String language;

    @Column(name = "linkedin_url")
    private String linkedinUrl;

    private String notes;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "team_id")
    private Long teamId;

    private boolean active = true;

    @Column(name = "email_unsubscribed", nullable = false)
    private boolean emailUnsubscribed;

    @Column(name = "consent_given")
    private Boolean consentGiven;

    @Column(name = "consent_at")
    private Instant consentAt;

    @Column(name = "consent_source")
    private String consentSource;

    protected Person() {}

    public Person(PersonFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    /** Takes over every field; they are expected to be checked and normalised. */
    public final void apply(PersonFields fields, Instant at) {
        firstName = fields.firstName();
        lastName = fields.lastName();
        jobTitle = fields.jobTitle();
        role = fields.role();
        countryCode = fields.countryCode();
        language = fields.language();
        linkedinUrl = fields.linkedinUrl();
        notes = fields.notes();
        ownerId = fields.ownerId();
        teamId = fields.teamId();
        active = fields.active();
        applyContact(fields);
        applyConsent(fields);
        setCustom(fields.custom());
        touch(at);
    }

    private void applyContact(PersonFields fields) {
        email = fields.email();
        personalEmail = fields.personalEmail();
        otherEmails = new ArrayList<>(fields.otherEmails());
        phone = Phone.of(fields.phone(), countryCode, phone);
        mobile = Phone.of(fields.mobile(), countryCode, mobile);
        personalPhone = Phone.of(fields.personalPhone(), countryCode, personalPhone);
    }

    private void applyConsent(PersonFields fields) {
        emailUnsubscribed = fields.emailUnsubscribed();
        Consent consent = fields.consent();
        consentGiven = consent == null ? null : consent.given();
        consentAt = consent == null ? null : consent.at();
        consentSource = consent == null ? null : consent.source();
    }

    /** The writable part as it is now, with the tags that the caller read beside it. */
    public PersonFields fields(List<String> tags) {
        return new PersonFields(
                firstName,
                lastName,
                email,
                personalEmail,
                otherEmails,
                Phone.e164(phone),
                Phone.e164(mobile),
                Phone.e164(personalPhone),
                jobTitle,
                role,
                countryCode,
                language,
                linkedinUrl,
                notes,
                tags,
                ownerId,
                teamId,
                active,
                emailUnsubscribed,
                consentGiven == null && consentAt == null && consentSource == null
                        ? null
                        : new Consent(consentGiven, consentAt, consentSource),
                custom(),
                null);
    }

    public void giveTo(Long newOwnerId, Long newTeamId) {
        ownerId = newOwnerId;
        teamId = newTeamId;
    }

    public Long ownerId() {
        return ownerId;
    }

    public Long teamId() {
        return teamId;
    }

    /** How to call the person in a sentence: by name, else by e-mail address. */
    public String displayName() {
        String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
