package org.stagewatch.kql.function.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.4 ",
                "1.2.3.4/33",
                "1.2.3.4/",
                "0001.2.3.4",
                "1.2.3.٤"
            })
    void refusesWhatIsNoIpv4Network(String text) {
        assertThat(Ipv4Network.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "1.2.3.4::1",
                "::1/129",
                "g::"
            })
    void refusesWhatIsNoIpv6Network(String text) {
        assertThat(Ipv6Network.parse(text)).isNull();
    }

    @Test
    void keepsAllBitsBehindPrefixZero() {
        assertThat(Objects.requireNonNull(Ipv4Network.parse("0.0.0.0/0")).contains(0xFFFF_FFFFL))
                .isTrue();
        assertThat(Ipv6Network.isInAny("ffff::1", List.of("::/0"))).isTrue();
    }

    @Test
    void doesNotTakeALargerNetworkForPartOfASmaller() {
        assertThat(Ipv4Network.isInAny("10.0.0.0/8", List.of("10.0.0.0/16"))).isFalse();
    }

    @Test
    void doesNotKnowWhetherAnAddressIsInAMalformedRange() {
        assertThat(Ipv4Network.isInAny("10.0.0.1", List.of("11.0.0.0/8", "x"))).isNull();
        assertThat(Ipv4Network.isInAny("10.0.0.1", List.of("x", "10.0.0.0/8"))).isTrue();
    }

    @Test
    void comparesDottedIpv6AddressesAsTheIpv4AddressesInThem() {
        assertThat(Ipv6Network.isMatch("::192.168.1.1/30", "192.168.1.255/24", 127))
                .isTrue();
    }

    @Test
    void coversAnUnevenRangeWithFewNetworks() {
        assertThat(Ipv4Network.covering(1, 6).stream().map(Ipv4Network::cidr))
                .containsExactly("0.0.0.1/32", "0.0.0.2/31", "0.0.0.4/31", "0.0.0.6/32");
    }

    @Test
    void findsAnAddressAtTheEndOfASentence() {
        assertThat(AddressesInText.hasAny("10.1.1.115 and 10.1.1.201.", List.of("10.1.1.201")))
                .isTrue();
    }
}
