package org.assay.identity.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class StaffingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Staffing staffing;

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            var room = new Classroom(beans);
            var odile = room.somebody("Odile Marchetti");
            room.asMira(() -> {
                room.bean(Memberships.class).grant(room.organization, odile, Role.ADMINISTRATOR, room.mira);
                return true;
            });
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = threads.submit(removal(room, room.mira, odile, start));
                var second = threads.submit(removal(room, odile, room.mira, start));
                assertThat(first.get() ^ second.get())
                        .as("one removes the other")
                        .isTrue();
            }
            var administrators =
                    room.asMira(() -> room.bean(Memberships.class).staff(room.organization)).values().stream()
                            .filter(roles -> roles.contains(Role.ADMINISTRATOR))
                            .count();
            assertThat(administrators).isEqualTo(1);
        }
    }

    private Callable<Boolean> removal(Classroom room, PersonId by, PersonId whom, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                room.as(
                        new Acting(room.organization, by, null),
                        () -> staffing.change(room.organization, Map.of(whom, Set.of())));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
    }
}
