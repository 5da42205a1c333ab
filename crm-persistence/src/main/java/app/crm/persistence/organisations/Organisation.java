package app.crm.persistence.organisations;

import app.crm.persistence.core.Money;
import app.crm.persistence.records.CustomisableEntity;
import app.crm.persistence.records.Phone;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A firm that ours deals with: an investor, a client, a supplier of funds, a distributor. */
@Entity
@Table(name = "organisation")
@DynamicUpdate
public class Organisation extends CustomisableEntity {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String type;

    private String category;
    private String email;

    @Embedded
    @AttributeOverride(name = "e164", column = @Column(name = "phone"))
    @AttributeOverride(name = "typed", column = @Column(name = "phone_typed"))
    private Phone phone;

    private String website;
    private String address;
    private String city;

    @Column(name = "postal_code")
    private String postalCode;

    private String country;

    @Column(name = "country_code")
    private String countryCode;

    private String domicile;
    private String language;
    private String description;
    private String notes;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "team_id")
    private Long teamId;

    private boolean active = true;

    @Column(name = "parent_id")
    private Long parentId;

    private String lei;

    @Column(name = "registration_number")
    private String registrationNumber;

    private String siret;

    @Column(name = "aum_amount")
    private BigDecimal aumAmount;

    @Column(name = "aum_currency")
    private String aumCurrency;

    @Column(name = "aum_as_of")
    private LocalDate aumAsOf;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> strategies = new ArrayList<>();

    @Column(name = "pipeline_stage", nullable = false)
    private String pipelineStage;

    @Column(name = "potential_amount")
    private BigDecimal potentialAmount;

    @Column(name = "potential_currency")
    private String potentialCurrency;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private Integer probability;

    @Column(name = "email_unsubscribed", nullable = false)
    private boolean emailUnsubscribed;

    protected Organisation() {}

    public Organisation(OrganisationFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    /** Takes over every field; they are expected to be checked and normalised. */
    public final void apply(OrganisationFields fields, Instant at) {
        name = fields.name();
        type = fields.type();
        category = fields.category();
        description = fields.description();
        notes = fields.notes();
        ownerId = fields.ownerId();
        teamId = fields.teamId();
        active = fields.active();
        parentId = fields.parentId();
        lei = fields.lei();
        registrationNumber = fields.registrationNumber();
        siret = fields.siret();
        applyContact(fields);
        applyBusiness(fields);
        setCustom(fields.custom());
        touch(at);
    }

    private void applyContact(OrganisationFields fields) {
        email = fields.email();
        emailUnsubscribed = fields.emailUnsubscribed();
        phone = Phone.of(fields.phone(), fields.countryCode(), phone);
        website = fields.website();
        address = fields.address();
        city = fields.city();
        postalCode = fields.postalCode();
        country = fields.country();
        countryCode = fields.countryCode();
        domicile = fields.domicile();
        language = fields.language();
    }

    private void applyBusiness(OrganisationFields fields) {
        AssetsUnderManagement aum = fields.aum();
        aumAmount = aum == null ? null : aum.amount();
        aumCurrency = aum == null ? null : aum.currency();
        aumAsOf = aum == null ? null : aum.asOf();
        strategies = new ArrayList<>(fields.strategies());
        pipelineStage = fields.pipelineStage();
        potentialAmount = fields.potential() == null ? null : fields.potential().amount();
        potentialCurrency =
                fields.potential() == null ? null : fields.potential().currency();
        probability = fields.probability();
    }

    /** The writable part as it is now, with the tags that the caller read beside it. */
    public OrganisationFields fields(List<String> tags) {
        return new OrganisationFields(
                name,
                type,
                category,
                email,
                Phone.e164(phone),
                website,
                address,
                city,
                postalCode,
                country,
                countryCode,
                domicile,
                language,
                description,
                notes,
                tags,
                ownerId,
                teamId,
                active,
                parentId,
                lei,
                registrationNumber,
                siret,
                AssetsUnderManagement.of(aumAmount, aumCurrency, aumAsOf),
                strategies,
                pipelineStage,
                Money.of(potentialAmount, potentialCurrency),
                probability,
                emailUnsubscribed,
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

    public Long parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }
}
