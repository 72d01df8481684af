package org.assay.learning.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assay.catalog.EntryId;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes modules, acting as a member of the organization that owns them. A draft may always be changed; what was
/// published may not.
@Service
@Transactional
public class Composing {
    private static final int MOST_UNITS = 100;
    private final Modules modules;
    private final AuditLog audit;
    private final Clock clock;

    Composing(Modules modules, AuditLog audit, Clock clock) {
        this.modules = modules;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new module without units.
    ///
    /// @param entry the definition whose outcomes its units will name, or null
    public Module start(String title, String summary, @Nullable EntryId entry) {
        var organization = organization();
        var module = new Module(ModuleId.random(), organization, entry, title.strip(), summary, List.of(), 1, 0, true);
        modules.add(module, by(), now());
        audit.record(organization, "started module", module.id(), Map.of("title", module.title()));
        return module;
    }

    /// Changes title, summary and definition. False where somebody changed these since they were [#seen].
    public boolean describe(ModuleId id, String title, String summary, @Nullable EntryId entry, String seen) {
        modules.lock(id);
        var module = modules.get(id);
        if (!seen(module).equals(seen)) return false;
        save(new Module(
                id,
                module.organization(),
                entry,
                title.strip(),
                summary,
                module.units(),
                module.revision(),
                module.published(),
                true));
        return true;
    }

    /// Adds a unit at the end, or replaces the one with its id. False where somebody changed that unit since it was
    /// [#seen]; changes to other units do not matter.
    ///
    /// @param seen null for a new unit
    public boolean put(ModuleId id, Unit unit, @Nullable String seen) {
        modules.lock(id);
        var module = modules.get(id);
        var before = module.unit(unit.id());
        if (before.isPresent() ? !seen(before.get()).equals(seen) : seen != null) return false;
        if (module.units().size() >= MOST_UNITS && before.isEmpty()) {
            throw Refusal.conflict("A module has at most 100 units. Begin another module.");
        }
        save(module.with(replaced(module.units(), unit)));
        return true;
    }

    /// Moves a unit `by` places, less than zero towards the start; beyond an end it stays where it is.
    public void move(ModuleId id, UnitId unit, int by) {
        change(id, units -> {
            int from = indexOf(units, unit);
            int to = from + by;
            if (to >= 0 && to < units.size()) Collections.swap(units, from, to);
            return units;
        });
    }

    /// Takes a unit out of the draft. Versions that were published keep it.
    public void remove(ModuleId id, UnitId unit) {
        change(id, units -> {
            units.remove(indexOf(units, unit));
            return units;
        });
    }

    /// Freezes the draft as the next version. The newest one where nothing has changed since.
    public ModuleVersion publish(ModuleId id) {
        modules.lock(id);
        var module = modules.get(id);
        if (module.units().isEmpty()) {
            throw Refusal.conflict("“" + module.title() + "” has no units yet. Add one, then publish the module.");
        }
        if (!module.isChanged()) return modules.version(id, module.published());
        var version = new ModuleVersion(
                id,
                module.published() + 1,
                module.organization(),
                module.title(),
                module.summary(),
                module.units(),
                now());
        modules.publish(version, by());
        audit.record(module.organization(), "published module", id, Map.of("version", version.number()));
        return version;
    }

    /// A print of a unit as it stands, to name in a change.
    public static String seen(Unit unit) {
        return Integer.toHexString(CourseJson.units(List.of(unit)).hashCode());
    }

    /// A print of a module's title, summary and definition, to name in a change.
    public static String seen(Module module) {
        return Integer.toHexString((module.title() + "\n" + module.summary() + "\n" + module.entry()).hashCode());
    }

    private void change(ModuleId id, UnaryOperator<List<Unit>> work) {
        modules.lock(id);
        var module = modules.get(id);
        save(module.with(work.apply(new ArrayList<>(module.units()))));
    }

    private void save(Module module) {
        if (!modules.save(module, by(), now())) throw new IllegalStateException("changed under a lock: " + module.id());
    }

    private static List<Unit> replaced(List<Unit> units, Unit unit) {
        var changed = new ArrayList<>(units);
        var known = units.stream().anyMatch(each -> each.id().equals(unit.id()));
        if (known) changed.replaceAll(each -> each.id().equals(unit.id()) ? unit : each);
        else changed.add(unit);
        return changed;
    }

    private static int indexOf(List<Unit> units, UnitId id) {
        for (var i = 0; i < units.size(); i++) if (units.get(i).id().equals(id)) return i;
        throw Refusal.notFound("There is no such unit in this module.");
    }

    private static OrganizationId organization() {
        var organization = Acting.now().organization();
        if (organization == null) throw Refusal.forbidden("Only a member of an organization can do this.");
        return organization;
    }

    private static @Nullable PersonId by() {
        return Acting.now().person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
