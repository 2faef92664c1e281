package org.stagewatch.simulation.enterprise;

import org.jspecify.annotations.Nullable;

/// Someone who works here, with a host of their own.
///
/// @param administrator the second account of people who administer; null for all others
public record Person(
        String firstName,
        String lastName,
        Department department,
        Account account,
        @Nullable Account administrator,
        Host home) {

    /// The account for administrative work; it exists for people of IT with an admin workstation.
    public Account requireAdministrator() {
        if (administrator == null) {
            throw new IllegalStateException(account.name() + " doesn't administer");
        }
        return administrator;
    }
}
