package app.crm.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void saysTheNameTwice() {
        assertThat(ContentDisposition.attachment("Devis été.pdf"))
                .isEqualTo("attachment; filename=\"Devis _t_.pdf\"; filename*=UTF-8''Devis%20%C3%A9t%C3%A9.pdf");
    }

    @Test
    void nothingInANameEndsTheHeader() {
        String header = ContentDisposition.of(true, "a\"; x=\"\r\nSet-Cookie: y\\%0d😀.pdf");

        assertThat(header).startsWith("inline; filename=\"a_; x=___Set-Cookie: y__0d_.pdf\"; filename*=UTF-8''a%22%3B");
        assertThat(header).matches("[\\x20-\\x7E]+");
        assertThat(header.chars().filter(character -> character == '"').count()).isEqualTo(2);
    }
}
